import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { RULES } from '../check/rules/index.ts';
import { sarif } from './sarif.ts';

// The findings of all rules' examples: each rule that has one is among them.
const checked = RULES.map(({ example: { fires: plan } }) => ({ plan, findings: check(plan) }));
const logOf = (path: string, language: 'sv' | 'en' = 'sv') =>
  JSON.parse(JSON.stringify(sarif(checked, path, language)));
const uriOf = (path: string): string =>
  logOf(path).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;

describe('the SARIF of findings', () => {
  it('has what SARIF 2.1.0 asks for (OASIS, §3.13, §3.14, §3.19, §3.27)', () => {
    const log = logOf('plan.md');
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringMatching(/^https:.*sarif.*2\.1\.0/) });
    expect(log.runs).toHaveLength(1);
    const [{ tool, results, language }] = log.runs;
    expect(language).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
    expect(tool.driver.name).toBe('Ledtråd');
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of tool.driver.rules)
      expect(rule).toEqual({
        id: expect.stringMatching(/^[a-z-]+$/),
        shortDescription: { text: expect.stringMatching(/\S/) },
        fullDescription: { text: expect.stringMatching(/\S/) },
        help: { text: expect.stringMatching(/\S/) },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      });
    expect(new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId)).size).toBe(RULES.length);
    for (const result of results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      expect(result.level).toMatch(/^(?:error|warning|note)$/);
      expect(result.message.text).toMatch(/\S/);
      const [{ physicalLocation }] = result.locations;
      expect(Object.keys(physicalLocation.artifactLocation)).toEqual(['uri']);
      expect(physicalLocation.region.startLine).toSatisfy((line: number) => Number.isInteger(line) && line >= 1);
      expect(result.partialFingerprints['ledtrad/v1']).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('names the file as a reference that says the same in every tool (RFC 3986)', () => {
    expect(uriOf('planer/Barnens enhet å#1.md')).toBe('planer/Barnens%20enhet%20%C3%A5%231.md');
    expect(uriOf('a:b.md')).toBe('a%3Ab.md');
    expect(uriOf('../plan.md')).toBe('../plan.md');
    expect(uriOf('/tmp/å b.md')).toBe('file:///tmp/%C3%A5%20b.md');
    expect(uriOf('-')).toBe('stdin');
  });

  it('has no region where the plan knows no line, and speaks the language asked for', () => {
    const [{ plan, findings }] = checked as [(typeof checked)[number]];
    const loose = findings.map((finding) => ({
      ...finding,
      evidence: [],
      place: { ...finding.place, source: null },
    }));
    const [run] = JSON.parse(JSON.stringify(sarif([{ plan, findings: loose }], 'plan.md', 'en'))).runs;
    expect(run.language).toBe('en-US');
    expect(run.results[0].locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'plan.md' } });
    expect(run.results[0].message.text).toBe(findings[0]?.message.en);
  });
});
