import type { Diagnose } from './reading.ts';

/** Brings the rules as a part of their own, so that the canvas is there before them. */
export async function loadRules(): Promise<Diagnose> {
  const { diagnose } = await import('../rules/diagnose.ts');
  return (doc, target, around) =>
    diagnose(
      doc,
      target,
      // A mistake in one rule is for us to see; what the others found is for the user.
      (rule, fault) => console.error(`Rule ${rule.meta.id}`, fault),
      around,
    );
}
