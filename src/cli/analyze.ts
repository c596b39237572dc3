import { run } from './run';

const { stdout, env } = process;

/** Whoever reads the output may have seen enough ("| head"): that is no error. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  // npm runs scripts in the project's folder and says here where the person was.
  folder: env.INIT_CWD ?? process.cwd(),
  layout: {
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    width: Math.min(Math.max(stdout.columns ?? 96, 40), 96),
  },
  write: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
  complain: (line) => process.stderr.write(`analyze: ${line}\n`),
});
