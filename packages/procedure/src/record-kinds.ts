// Every kind of record, by name.
import { accountRecord } from "./account/account-record.ts";
import { annualRecord } from "./annual/annual-record.ts";
import { destructionRecord } from "./archive/destruction-record.ts";
import { readingRecord } from "./archive/reading-record.ts";
import { calendarRecord } from "./calendar/calendar-record.ts";
import { campaignRecord } from "./campaign/campaign-record.ts";
import { disclosureRecord } from "./disclosure/disclosure-record.ts";
import { disputeRecord } from "./dispute/dispute-record.ts";
import { evaluationRecord } from "./evaluation/evaluation-record.ts";
import { noticeRecord } from "./notice/notice-record.ts";
import { delegationRecord } from "./organisation/delegation-record.ts";
import { personRecord } from "./organisation/person-record.ts";
import { postRecord } from "./organisation/post-record.ts";
import { unitRecord } from "./organisation/unit-record.ts";

export const recordKinds = {
  unit: unitRecord,
  post: postRecord,
  person: personRecord,
  account: accountRecord,
  calendar: calendarRecord,
  campaign: campaignRecord,
  evaluation: evaluationRecord,
  annual: annualRecord,
  notice: noticeRecord,
  dispute: disputeRecord,
  disclosure: disclosureRecord,
  destruction: destructionRecord,
  delegation: delegationRecord,
  reading: readingRecord,
} as const;
