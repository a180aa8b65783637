/** A literal that looks like a secret; offsets into the text that was searched. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  /** What it is, in words that do not repeat it. */
  readonly what: string;
}

/** Texts without any of these words are not searched for names. */
export const suspicious =
  /pass|pwd|pw\b|secret|key|token|conn|cred|auth|login|sas|pat\b|contrase|mdp|senha|wachtwoord|has[lł]o|parol|lozinka|salasana|[sş]ifre|kennwort|adgangskode|losenord|heslo|jelsz|clave|chave|chiave|cl[eé]\b|khau|sandi|mnemonic|phrase|salt|dsn|jwt|bearer|cookie|hook|sess|Fernet|client|hmac|AES|otp|pin\b|Bot\b|api\b|appid|user|ftp|zugang|ident|[^\0-\x7f]/i;

/** What is found by its name and by its form is one secret. */
export function distinct(found: readonly FoundSecret[]): readonly FoundSecret[] {
  return found.filter(
    (one, index) => !found.slice(0, index).some((other) => other.start < one.end && one.start < other.end),
  );
}
