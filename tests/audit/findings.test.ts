import { describe, expect, it } from 'vitest';
import { readAudit } from '../../src/audit/findings.js';

const printed = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });

describe('the audit', () => {
  it('passes where nothing is known', () => {
    expect(readAudit(printed({}))).toEqual({ asked: true, severe: [] });
  });

  it('names what is high or critical, and lets lower findings pass', () => {
    const text = printed({
      tar: { name: 'tar', severity: 'critical', range: '<7.0.0' },
      ws: { name: 'ws', severity: 'high', range: '8.0.0 - 8.17.0' },
      nan: { name: 'nan', severity: 'moderate', range: '*' },
      old: { name: 'old', severity: 'low', range: '*' },
    });
    expect(readAudit(text)).toEqual({
      asked: true,
      severe: ['tar (<7.0.0): critical', 'ws (8.0.0 - 8.17.0): high'],
    });
  });

  it.each([
    [
      'a registry without audits',
      '{ "message": "405 Method Not Allowed - POST https://registry.example/advisories", "error": { "summary": "" } }',
      '405 Method Not Allowed',
    ],
    [
      'a lock file that npm cannot read',
      '{ "error": { "code": "ENOLOCK", "summary": "This needs a lock" } }',
      'ENOLOCK|This needs a lock',
    ],
    ['no network, of which npm prints nothing', '', 'npm printed no report'],
    ['anything else', '<html>proxy</html>', 'npm printed no report'],
  ])('never takes silence for safety: %s', (_what, text, reason) => {
    const result = readAudit(text);
    expect(result.asked).toBe(false);
    expect(result.asked ? '' : result.reason).toMatch(new RegExp(reason));
  });
});
