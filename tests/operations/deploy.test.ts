import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../src/knowledge/project.js';
import { settings } from '../../src/settings.js';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const yaml = (path: string) => loadAll(read(path));
const names = Object.keys(settings.shape);

/** The lines of a Dockerfile's last stage that begin with the word. */
const lastStage = (word: string) =>
  read('deploy/Dockerfile')
    .split(/^FROM /m)
    .at(-1)
    ?.split('\n')
    .filter((line) => line.startsWith(`${word} `)) ?? [];

describe('.env.example', () => {
  it('explains every setting there is, and none that is not', () => {
    const explained = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual([...names].sort());
  });
});

describe('the image', () => {
  it('is built in two stages, and what runs is neither root nor able to install anything', () => {
    const stages = read('deploy/Dockerfile').match(/^FROM .*/gm) ?? [];
    expect(stages).toHaveLength(2);
    expect(new Set(stages.map((stage) => stage.replace(/ AS .*/, ''))).size).toBe(1);
    expect(lastStage('USER')).toEqual(['USER 1000:1000']);
    expect(lastStage('RUN').join()).toContain('npm');
    expect(read('deploy/Dockerfile')).not.toMatch(/TOKEN|ARG /);
  });

  it('runs Node with the options that `npm start` has, which are those that the benchmark measures', () => {
    const options = ['--max-old-space-size=192', '--no-allocation-site-pretenuring'];
    const quoted = (quote: string) => options.map((option) => `${quote}${option}${quote}`).join(', ');
    expect(lastStage('ENTRYPOINT')).toEqual([`ENTRYPOINT ["node", ${quoted('"')}, "dist/src/bundled/main.js"]`]);
    expect(JSON.parse(read('package.json')).scripts.start).toMatch(
      new RegExp(`node ${options.join(' ')} dist/src/bundled/main\\.js$`),
    );
    expect(read('src/benchmarks/load/measure.ts')).toContain(`[${quoted("'")}]`);
  });

  it('sets only settings that exist', () => {
    const set = [
      ...lastStage('ENV')
        .join('\n')
        .matchAll(/\b([A-Z_]+)=/g),
    ].map(([, name]) => name);
    expect(set.filter((name) => name !== 'NODE_ENV' && !names.includes(name ?? ''))).toEqual([]);
  });

  it('is made of nothing but what the build reads: no secrets, no history', () => {
    const kept = read('.dockerignore').match(/^!.*/gm) ?? [];
    expect(read('.dockerignore')).toMatch(/^\*$/m);
    expect(kept.join()).not.toMatch(/env|git|test/);
  });
});

const service = z.object({
  user: z.string(),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.array(z.string()),
  ports: z.array(z.string()),
  restart: z.string(),
  stop_grace_period: z.string(),
  environment: z.record(z.string(), z.string()),
});

describe('compose.yaml', () => {
  it('runs the bot without rights, on a file system that it cannot write, and shows its health to this machine only', () => {
    const [file] = yaml('deploy/compose.yaml');
    const { bot } = z.object({ services: z.object({ bot: service }) }).parse(file).services;
    expect(bot.user).not.toMatch(/^(0|root)/);
    expect(bot.security_opt).toContain('no-new-privileges:true');
    expect(bot.ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(Object.keys(bot.environment).every((name) => names.includes(name))).toBe(true);
    expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThan(10);
  });
});

const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const statefulSet = z.object({
  kind: z.literal('StatefulSet'),
  spec: z.object({
    replicas: z.number(),
    serviceName: z.string(),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.object({
      metadata: z.object({ labels: z.record(z.string(), z.string()) }),
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        automountServiceAccountToken: z.literal(false),
        securityContext: z.object({ runAsNonRoot: z.literal(true), runAsUser: z.number().positive() }),
        containers: z.tuple([
          z.object({
            env: z.array(z.object({ name: z.string(), valueFrom: z.record(z.string(), z.unknown()) })),
            startupProbe: probe,
            livenessProbe: probe,
            readinessProbe: probe,
            resources: z.object({
              requests: z.object({ cpu: z.string(), memory: z.string() }),
              limits: z.object({ cpu: z.string(), memory: z.string() }),
            }),
            securityContext: z.object({
              readOnlyRootFilesystem: z.literal(true),
              allowPrivilegeEscalation: z.literal(false),
            }),
          }),
        ]),
      }),
    }),
  }),
});

describe('the Kubernetes files', () => {
  const [file] = yaml('deploy/kubernetes/base/statefulset.yaml');
  const { spec } = statefulSet.parse(file);
  const pod = spec.template.spec;
  const [bot] = pod.containers;

  it('give each pod its shards by its ordinal, and as many shards as there are pods', () => {
    const index = bot.env.find(({ name }) => name === 'PROCESS_INDEX');
    expect(index?.valueFrom).toEqual({
      fieldRef: { fieldPath: "metadata.labels['apps.kubernetes.io/pod-index']" },
    });
    const [kustomization] = yaml('deploy/kubernetes/base/kustomization.yaml');
    const { configMapGenerator } = z
      .object({ configMapGenerator: z.tuple([z.object({ literals: z.array(z.string()) })]) })
      .parse(kustomization);
    const config = Object.fromEntries(configMapGenerator[0].literals.map((literal) => literal.split('=')));
    expect(Number(config['SHARD_COUNT'])).toBe(spec.replicas * Number(config['SHARDS_PER_PROCESS']));
    expect(
      [...Object.keys(config), ...bot.env.map(({ name }) => name)].filter((name) => !names.includes(name)),
    ).toEqual([]);
  });

  it('ask where the bot answers: alive, or ready', () => {
    expect(bot.livenessProbe.httpGet.path).toBe('/healthz');
    expect(bot.startupProbe.httpGet.path).toBe('/healthz');
    expect(bot.readinessProbe.httpGet.path).toBe('/readyz');
  });

  it('leave commands under way the ten seconds they have', () => {
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10);
  });

  it('select the same pods from the set, the service and the disruption budget', () => {
    const [headless] = yaml('deploy/kubernetes/base/service.yaml');
    const [budget] = yaml('deploy/kubernetes/base/disruption-budget.yaml');
    const { app } = spec.template.metadata.labels;
    expect(spec.selector.matchLabels).toEqual({ app });
    expect(headless).toMatchObject({
      metadata: { name: spec.serviceName },
      spec: { selector: { app }, clusterIP: 'None' },
    });
    expect(budget).toMatchObject({ spec: { maxUnavailable: 1, selector: { matchLabels: { app } } } });
  });

  it.each(['blue', 'green'])('have a %s set that stands beside the other', (colour) => {
    const [kustomization] = yaml(`deploy/kubernetes/${colour}/kustomization.yaml`);
    expect(kustomization).toMatchObject({
      resources: ['../base'],
      nameSuffix: `-${colour}`,
      labels: [{ pairs: { colour }, includeSelectors: true }],
    });
  });
});
