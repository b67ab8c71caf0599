// A name as the contract takes it, as records keep it.

interface GivenName {
  readonly kk: string;
  readonly ru: string;
  readonly en?: string | undefined;
}

/** Where nobody gave the English name there is none. */
export function officialName({ kk, ru, en }: GivenName) {
  return { kk, ru, en: en ?? null };
}
