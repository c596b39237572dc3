/**
 * Runs the boundary rules over the folder it is started in; `--json` prints the violations as JSON instead.
 * Through dependency-cruiser's API: its command line refuses Node 20, where the rest of it works.
 */
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';

const { forbidden, options } = createRequire(import.meta.url)('./boundary-rules.cjs');
const parts = ['src', 'entrypoints', 'test'];
const { output } = await cruise(parts, {
  ...options,
  ruleSet: { forbidden },
  validate: true,
  baseDir: process.cwd(),
});
const { violations, totalCruised, totalDependenciesCruised } = output.summary;

if (process.argv.includes('--json')) {
  process.stdout.write(JSON.stringify(violations));
} else {
  for (const { rule, from, to, cycle, via } of violations) {
    const path = (cycle ?? via ?? []).map(({ name }) => name);
    const comment = forbidden.find(({ name }) => name === rule.name)?.comment;
    process.stdout.write(
      `${rule.name}: ${[from, ...(path.length > 0 ? path : [to])].join(' > ')}${comment ? `\n  ${comment}` : ''}\n`,
    );
  }
  process.stdout.write(
    `${totalCruised} modules, ${totalDependenciesCruised} imports, ${violations.length} violations\n`,
  );
}
process.exitCode = violations.length > 0 || totalCruised === 0 ? 1 : 0;
