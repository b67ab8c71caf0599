// Passkeys as the browser keeps them: what the server asks is handed over, what the device answers is brought back as JSON.
/** A key belongs to a name: at an address of figures alone, as 127.0.0.1 is one, no browser makes or shows any. */
const atName = !/^[\d.]+$|^\[/u.test(location.hostname);

export const knowsPasskeys: boolean =
  atName && "PublicKeyCredential" in globalThis && "parseRequestOptionsFromJSON" in PublicKeyCredential;

type Answered = { readonly id: string; readonly response: Record<string, unknown> };
type Asked = Readonly<Record<string, unknown>>;

/** Null where the person turned it down. */
export async function provePasskey(options: Asked): Promise<Answered | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  return asJson(() => navigator.credentials.get({ publicKey }));
}

export async function makePasskey(options: Asked): Promise<Answered | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  return asJson(() => navigator.credentials.create({ publicKey }));
}

async function asJson(ask: () => Promise<Credential | null>): Promise<Answered | null> {
  try {
    const credential = await ask();
    return credential === null ? null : ((credential as PublicKeyCredential).toJSON() as unknown as Answered);
  } catch (error) {
    if (error instanceof DOMException && ["NotAllowedError", "AbortError"].includes(error.name)) return null;
    throw error;
  }
}
