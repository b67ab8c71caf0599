// The roles that a body gives to an account by its own order. What somebody is to one record stands in that record.

export const bodyRoles = [
  "hr",
  "hr-head",
  "appointing-official",
  "administrator",
  "auditor",
  "methodologist",
  "personnel-system",
] as const;

export type BodyRole = (typeof bodyRoles)[number];

/** The only role of a system's account, and none of a person's. */
export const systemRole: BodyRole = "personnel-system";
