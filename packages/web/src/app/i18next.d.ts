// Keys of the catalogues are types: a word that no catalogue has does not compile. Russian stands for all three, which a
// test keeps equal.
import "i18next";
import type app from "./words.ru.json";
import type design from "../design/words.ru.json";
import type home from "../home/words.ru.json";
import type account from "../account/words.ru.json";
import type accounts from "../accounts/words.ru.json";
import type archive from "../archive/words.ru.json";
import type campaigns from "../campaigns/words.ru.json";
import type devices from "../devices/words.ru.json";
import type inbox from "../inbox/words.ru.json";
import type law from "../law/words.ru.json";
import type marking from "../marking/words.ru.json";
import type notices from "../notices/words.ru.json";
import type oversight from "../oversight/words.ru.json";
import type people from "../people/words.ru.json";
import type results from "../results/words.ru.json";
import type sessions from "../sessions/words.ru.json";
import type signIn from "../sign-in/words.ru.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: {
      app: typeof app;
      design: typeof design;
      home: typeof home;
      account: typeof account;
      accounts: typeof accounts;
      archive: typeof archive;
      campaigns: typeof campaigns;
      devices: typeof devices;
      inbox: typeof inbox;
      law: typeof law;
      marking: typeof marking;
      notices: typeof notices;
      oversight: typeof oversight;
      people: typeof people;
      results: typeof results;
      sessions: typeof sessions;
      "sign-in": typeof signIn;
    };
  }
}
