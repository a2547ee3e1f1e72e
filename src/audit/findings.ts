import { z } from 'zod';

/** What asking the registry for known vulnerabilities came to. */
export type AuditResult =
  /** Packages with high or critical findings, a line each; none is what a release needs. */
  | { readonly asked: true; readonly severe: readonly string[] }
  /** The registry did not answer the question, so nothing is known. */
  | { readonly asked: false; readonly reason: string };

const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string().optional() })),
});

const refusal = z.union([
  z.object({ message: z.string() }),
  z.object({ error: z.object({ summary: z.string() }) }).transform(({ error }) => ({ message: error.summary })),
]);

const SEVERE: readonly string[] = ['high', 'critical'];

/**
 * Reads what `npm audit --json` printed. Its exit code is 1 for findings and for a registry that did not answer alike, so
 * the text has to tell.
 */
export function readAudit(printed: string): AuditResult {
  const value = parseJson(printed);
  const findings = report.safeParse(value);
  if (findings.success) {
    const severe = Object.entries(findings.data.vulnerabilities)
      .filter(([, { severity }]) => SEVERE.includes(severity))
      .map(([name, { severity, range = 'every version' }]) => `${name} (${range}): ${severity}`);
    return { asked: true, severe };
  }
  const refused = refusal.safeParse(value);
  return { asked: false, reason: refused.success ? refused.data.message : 'npm printed no report' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
