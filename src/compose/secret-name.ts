const SECRET = /(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)$/i;

/** Whether the name of a variable says that its value is nobody else's business. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name);
}

/** What is shown, and kept, in place of a secret. */
export const MASKED = '••••••';
