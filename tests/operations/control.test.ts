import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Control, giveOrder, openControl } from '../../src/operations/control.js';

let folder: string;
let control: Control | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clerk-control-'));
});
afterEach(() => {
  control?.close();
  control = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const orders = { reload: () => ({ done: true, message: 'has reloaded.' }) };
const ownProcess = String(process.pid);

describe('an order', () => {
  it('reaches the process, and its answer comes back', async () => {
    control = await openControl(join(folder, 'made'), orders);
    expect(await giveOrder(join(folder, 'made'), 'reload')).toEqual([
      { process: ownProcess, done: true, message: 'has reloaded.' },
    ]);
  });

  it('that the process does not know is answered so', async () => {
    control = await openControl(folder, orders);
    for (const order of ['explode', 'constructor']) {
      const [answer] = await giveOrder(folder, order);
      expect(answer).toMatchObject({ done: false, message: `There is no order "${order}".` });
    }
  });

  it('reaches nobody where no process runs', async () => {
    expect(await giveOrder(folder, 'reload')).toEqual([]);
    expect(await giveOrder(join(folder, 'nowhere'), 'reload')).toEqual([]);
  });

  it('takes away what a killed process left, and never means another program', async () => {
    control = await openControl(folder, orders);
    const left = join(folder, '999999.sock');
    writeFileSync(left, '');
    expect(await giveOrder(folder, 'reload')).toHaveLength(1);
    expect(existsSync(left)).toBe(false);
  });

  it('is not waited for without end: the socket closes on whoever says nothing', async () => {
    control = await openControl(folder, orders);
    const silent = createConnection(join(folder, `${ownProcess}.sock`));
    expect(await text(silent)).toBe('');
  });
});

describe('the folder for orders', () => {
  it('is made for its owner alone, and one that others may enter is refused', async () => {
    chmodSync(folder, 0o755);
    await expect(openControl(folder, orders)).rejects.toThrow(/is open to others: set CONTROL_DIR/);
  });

  it('that cannot be made says which setting to change', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openControl(join(folder, 'file', 'below'), orders)).rejects.toThrow(/cannot be made: set CONTROL_DIR/);
  });
});
