import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * What the action needs of its runner; the part of `@actions/core` we use, so that tests need no module mocks.
 */
export interface ActionHost {
  input(name: string): string;
  output(name: string, value: string): void;
  /** One line of the job log, such as a workflow command. */
  line(text: string): void;
  /** Appends Markdown to the job summary; false where the runner has none. */
  summary(markdown: string): boolean;
  mask(value: string): void;
  /** The event that started the workflow; an empty object where there is none or it cannot be read. */
  event: Readonly<Record<string, unknown>>;
  env: Readonly<Record<string, string>>;
}

/** The runner as `@actions/core` gives it. */
export async function actionHost(env: Readonly<Record<string, string>>): Promise<ActionHost> {
  const core = await import('@actions/core');
  return {
    env,
    event: readEvent(env['GITHUB_EVENT_PATH']),
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    line: (text) => void process.stdout.write(`${text}\n`),
    mask: (value) => core.setSecret(value),
    summary(markdown) {
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file === undefined || !existsSync(file)) return false;
      // core.summary keeps a buffer of its own and escapes nothing; the text is whole already, so it is appended as it is.
      appendFileSync(file, markdown);
      return true;
    },
  };
}

function readEvent(path: string | undefined): Record<string, unknown> {
  if (path === undefined || !existsSync(path)) return {};
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
