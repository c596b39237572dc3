import { describe, expect, test } from 'vitest';
import { reportJson } from '../../../../src/reading/report-json';
import { reportFileName, reportFileText } from '../../../../src/ui/copy/report-file';
import { claim, relation, report } from '../../reading/report-fixture';

describe('the file of a report', () => {
  test.each([
    ['Envoys return: “direct” talks, day 2', 'lateral-report-envoys-return-direct-talks-day-2.json'],
    ['À bientôt, l’été', 'lateral-report-a-bientot-lete.json'],
    ['../../etc/passwd\u0000.exe', 'lateral-report-etc-passwd-exe.json'],
    ['', 'lateral-report.json'],
    ['محادثات', 'lateral-report.json'],
    ['x '.repeat(200), 'lateral-report-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x.json'],
  ])('is named after the article %j', (title, name) => {
    expect(reportFileName(title)).toBe(name);
  });

  test('holds what the command line prints, without how the reader came to the article', () => {
    const given = report({ claims: [claim({ relations: [relation()] })] });
    expect(JSON.parse(reportFileText(given))).toEqual(JSON.parse(JSON.stringify(reportJson(given))));
    const article = { ...given.article, url: 'https://news.test/a?utm_source=mail' };
    expect(JSON.parse(reportFileText({ ...given, article })).article.url).toBe('https://news.test/a');
  });
});
