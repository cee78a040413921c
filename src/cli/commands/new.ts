import { gatePolicy } from '../../core/policy/index.js';
import { Problem } from '../../core/problem/index.js';
import { didYouMean } from '../../core/suggest/index.js';
import type { ModuleSettings } from '../../modules/index.js';
import type { Files } from '../../ports/index.js';
import type { Plan } from '../../scaffold/index.js';
import { planModule } from '../../scaffold/index.js';
import { loadDoor } from '../../shell/check.js';
import type { Session } from '../../shell/session.js';
import { text } from '../arguments.js';
import type { CommandContext } from '../context.js';
import { openFromOptions } from '../session-options.js';

const KINDS = ['module'] as const;

/** `eos-gates new module <name or path>`: writes files that are not there yet, and says how to take them back. */
export async function begin(context: CommandContext): Promise<number> {
  const { options, positionals, platform, terminal } = context;
  const [kind, asked, ...more] = positionals;
  if (kind === undefined || !(KINDS as readonly string[]).includes(kind))
    throw new Problem(
      kind === undefined ? 'new needs to know what' : `new knows no "${kind}"${didYouMean(kind, KINDS)}`,
      'Use: eos-gates new module <name or path>',
    );
  if (asked === undefined || more.length > 0)
    throw new Problem(
      asked === undefined ? 'new module needs a name or a path' : `new module takes no "${more[0]}"`,
      'Use: eos-gates new module <name or path>',
    );
  const session = openFromOptions(context);
  const plan = planModule(session.tree, {
    asked,
    owner: text(options, 'owner'),
    purpose: text(options, 'purpose'),
    lang: text(options, 'lang') === 'de' ? 'de' : 'en',
    modules: await declaredModules(session),
  });
  if (options['dry-run'] === true) {
    terminal.out(preview(plan));
    return 0;
  }
  carryOut(session.opened.files, plan);
  for (const { path } of plan.files) platform.log.info(`written: ${path}`);
  if (plan.append) platform.log.info(`one line added to ${plan.append.path}: ${plan.append.line}`);
  for (const note of plan.notes) platform.log.info(`to do: ${note}`);
  const outside = plan.files.map(({ path }) => path).filter((path) => !path.startsWith(`${plan.root}/`));
  platform.log.info(
    `take it back with: rm -r ${[plan.root, ...outside].join(' ')}${plan.append ? `, and take the line out of ${plan.append.path}` : ''}`,
  );
  return 0;
}

/** Modules as module-shape knows them. */
async function declaredModules(session: Session): Promise<readonly ModuleSettings[]> {
  const { gate } = await loadDoor('module-shape');
  const { settings } = gatePolicy(session.policy, gate).gatePolicy as {
    settings: { modules: readonly ModuleSettings[] };
  };
  return settings.modules;
}

function preview({ files, append, notes }: Plan): string {
  const parts = files.map(
    ({ path, text: body }) => `would write ${path}\n${body.replaceAll(/^(?=.)/gm, '  ')}`,
  );
  if (append) parts.push(`would add a line to ${append.path}\n  ${append.line}\n`);
  return [...parts, ...notes.map((note) => `to do: ${note}\n`)].join('\n');
}

/** Writes the plan as a whole; when a file turns out to be there, or cannot be written, what was written is removed again. */
function carryOut(files: Files, { files: planned, append }: Plan): void {
  for (const { path } of planned)
    if (files.kind(path) !== 'missing')
      throw new Problem(`${path} is there already`, 'Choose another name; nothing was written.');
  const done: string[] = [];
  try {
    for (const { path, text: body } of planned) {
      done.push(path);
      files.write(path, body);
    }
    if (append) {
      const gap = append.before === '' || append.before.endsWith('\n') ? '' : '\n';
      files.write(append.path, `${append.before}${gap}${append.line}\n`);
    }
  } catch (error) {
    for (const path of done) files.remove(path);
    throw error;
  }
}
