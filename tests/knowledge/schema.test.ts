import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { knowledgeFolder } from '../../src/knowledge/project.js';
import { jsonSchemaFiles } from '../../src/knowledge/schema/export.js';

const schemaFolder = join(knowledgeFolder, 'schema');
const yamlFiles = readdirSync(knowledgeFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => join(knowledgeFolder, file));

/** The schema of a knowledge file is named after it; all files in `statements/` share one. */
const schemaOf = (file: string) =>
  join(schemaFolder, `${dirname(file) === knowledgeFolder ? basename(file, '.yaml') : 'statement'}.json`);

describe('the JSON Schemas that editors use', () => {
  it('are those that `npm run knowledge -- schema` writes now', () => {
    const committed = readdirSync(schemaFolder).map((name) => [name, readFileSync(join(schemaFolder, name), 'utf8')]);
    expect(Object.fromEntries(committed), 'Run `npm run knowledge -- schema` and commit knowledge/schema.').toEqual(
      Object.fromEntries(jsonSchemaFiles()),
    );
  });

  it.each(yamlFiles.map((file) => [relative(knowledgeFolder, file), file]))(
    'is named in the first line of %s',
    (_name, file) => {
      const [line] = readFileSync(file, 'utf8').split('\n');
      const path = relative(dirname(file), schemaOf(file));
      expect(line).toBe(`# yaml-language-server: $schema=${path.startsWith('.') ? path : `./${path}`}`);
    },
  );

  it.each(yamlFiles.map((file) => [relative(knowledgeFolder, file), file]))(
    'accepts %s, as the loader does',
    (_name, file) => {
      const ajv = addFormats.default(new Ajv({ strict: false }));
      const validate = ajv.compile(JSON.parse(readFileSync(schemaOf(file), 'utf8')));
      validate(load(readFileSync(file, 'utf8')));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
});
