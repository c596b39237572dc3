import { runPack } from './pack-run';

const { stdout, env } = process;

process.exitCode = await runPack(process.argv.slice(2), {
  // npm runs scripts in the project's folder and says here where the person was.
  folder: env.INIT_CWD ?? process.cwd(),
  now: () => new Date(),
  write: (text) => void stdout.write(text),
  complain: (line) => void process.stderr.write(`pack: ${line}\n`),
});
