import { MessageFlags } from 'discord.js';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/local-discord/clock.js';
import { createStage } from './stage.js';

const stage = createStage();
afterEach(stage.clear);
afterAll(stage.close);

const GO = { name: 'go', description: 'Does what the test says' };
const BUTTON = { type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: 'press' }] };

describe('while the bot takes its time', () => {
  it('shows that the command is on its way, then that the bot thinks, then the answer in the same place', async () => {
    let defer = () => {};
    let answer = () => {};
    const { ui } = await stage.openScripted(
      {
        async onInteraction(interaction) {
          if (!interaction.isChatInputCommand()) return;
          await new Promise<void>((resolve) => {
            defer = resolve;
          });
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
          await interaction.editReply('Done.');
        },
      },
      [GO],
    );
    await ui.run('/go');
    await ui.lastSays(/ada used \/go.*Sending command…/);
    defer();
    await ui.lastSays(/Clemency Clerk is thinking….*Only you can see this/);
    answer();
    await ui.lastSays(/Done\./);
    expect(await ui.cards.count()).toBe(1);
  });

  it('says that the application did not respond, three seconds after it had to', async () => {
    const clock = manualClock(Date.now());
    const { ui } = await stage.openScripted({}, [GO], { clock });
    await ui.run('/go');
    await ui.lastSays(/Sending command…/);
    clock.advance(3_000);
    await ui.lastSays(/ada used \/go.*The application did not respond.*Only you can see this/);
    expect(await ui.heard()).toBe('The application did not respond');
    await ui.button('Dismiss message').click();
    await expect.poll(() => ui.cards.count()).toBe(0);
  });

  it('says under a message that pressing its button came to nothing, and lets it be pressed again', async () => {
    const clock = manualClock(Date.now());
    let presses = 0;
    const { ui } = await stage.openScripted(
      {
        onInteraction(interaction) {
          if (interaction.isChatInputCommand()) return interaction.reply({ content: 'Press it', components: [BUTTON] });
          presses += 1;
          return presses > 1 && interaction.isButton() ? interaction.update('Pressed.') : undefined;
        },
      },
      [GO],
      { clock },
    );
    await ui.run('/go');
    await ui.button('Press').click();
    await expect.poll(() => presses).toBe(1);
    clock.advance(3_000);
    await ui.lastSays(/Press it.*This interaction failed/);
    await ui.button('Press').click();
    await ui.lastSays(/Pressed\./);
    expect(await ui.last.textContent()).not.toContain('failed');
  });

  it('keeps a pressed button busy while the bot works on the message', async () => {
    let finish = () => {};
    let isWorking = false;
    const { ui } = await stage.openScripted(
      {
        async onInteraction(interaction) {
          if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Press it', components: [BUTTON] });
          if (!interaction.isButton()) return;
          await interaction.deferUpdate();
          isWorking = true;
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          await interaction.editReply('Changed.');
        },
      },
      [GO],
    );
    await ui.run('/go');
    const button = ui.button('Press');
    await button.click();
    await expect.poll(() => isWorking).toBe(true);
    expect(await button.getAttribute('aria-busy')).toBe('true');
    finish();
    await ui.lastSays(/Changed\./);
    expect(await button.getAttribute('aria-busy')).toBeNull();
  });

  it('tells of a promised reply that never came, when its fifteen minutes are over', async () => {
    const clock = manualClock(Date.now());
    const { ui } = await stage.openScripted(
      { onInteraction: (interaction) => (interaction.isChatInputCommand() ? interaction.deferReply() : undefined) },
      [GO],
      { clock },
    );
    await ui.run('/go');
    await ui.lastSays(/is thinking…/);
    clock.advance(15 * 60_000);
    await ui.lastSays(/The application did not respond/);
    expect(await ui.last.textContent()).not.toContain('thinking');
  });
});

describe('what Discord would refuse', () => {
  it('is shown to the developer, field by field', async () => {
    const { ui } = await stage.openScripted(
      {
        onInteraction: (interaction) =>
          interaction.isChatInputCommand()
            ? interaction.reply({ content: 'x'.repeat(2001) }).catch(() => {})
            : undefined,
      },
      [GO],
    );
    await ui.run('/go');
    const refusal = ui.cards.filter({ hasText: 'For the developer' });
    await refusal.waitFor();
    const text = await refusal.textContent();
    expect(text).toContain('POST /interactions/');
    expect(text).toContain('400: Invalid Form Body (50035)');
    expect(text).toContain('data.content: Must be 2000 or fewer in length. (BASE_TYPE_MAX_LENGTH)');
  });
});

describe('what a message may hold', () => {
  it('never becomes markup, whoever wrote it and wherever it stands', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const { ui } = await stage.openScripted(
      {
        onInteraction: (interaction) =>
          interaction.isChatInputCommand()
            ? interaction.reply({
                content: hostile,
                embeds: [
                  {
                    title: hostile,
                    description: hostile,
                    author: { name: hostile },
                    footer: { text: hostile },
                    fields: [{ name: hostile, value: `[${'x'}](javascript:alert(1)) ${hostile}` }],
                  },
                ],
                components: [
                  { type: 1, components: [{ type: 2, style: 2, label: hostile.slice(0, 80), custom_id: 'a' }] },
                  {
                    type: 1,
                    components: [
                      {
                        type: 3,
                        custom_id: 'b',
                        placeholder: hostile,
                        options: [{ label: hostile.slice(0, 100), value: 'v', description: hostile.slice(0, 100) }],
                      },
                    ],
                  },
                ],
              })
            : undefined,
      },
      [GO],
    );
    const title = await ui.page.title();
    await ui.say(hostile);
    await ui.lastSays(hostile);
    await ui.run('/go');
    await expect.poll(() => ui.cards.count()).toBe(2);
    await ui.last.getByRole('combobox').click();
    await ui.options.first().waitFor();
    expect(await ui.last.textContent()).toContain(hostile);
    expect(await ui.page.locator('#page script, #page img:not(.avatar), a[href^="javascript"]').count()).toBe(0);
    expect(await ui.page.title()).toBe(title);
    expect(ui.complaints).toEqual([]);
  });

  it('can be laid out with components v2, and says where a part is not shown', async () => {
    const picture = {
      attachment: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
      name: 'dot.png',
      description: 'A dot',
    };
    const { ui } = await stage.openScripted(
      {
        onInteraction: (interaction) =>
          interaction.isChatInputCommand()
            ? interaction.reply({
                flags: MessageFlags.IsComponentsV2,
                files: [picture],
                components: [
                  { type: 10, content: '## A heading' },
                  {
                    type: 17,
                    accent_color: 0x2e7d32,
                    components: [
                      {
                        type: 9,
                        components: [{ type: 10, content: '**Beside** a button' }],
                        accessory: { type: 2, style: 5, label: 'Read on', url: 'https://example.org/' },
                      },
                      { type: 14 },
                      { type: 12, items: [{ media: { url: 'attachment://dot.png' }, description: 'A dot' }] },
                    ],
                  },
                  { type: 1, components: [{ type: 5, custom_id: 'whom' }] },
                ],
              })
            : undefined,
      },
      [GO],
    );
    await ui.run('/go');
    await ui.last.getByRole('heading', { name: 'A heading' }).waitFor();
    expect(await ui.last.getByRole('link', { name: /^Read on/ }).getAttribute('href')).toBe('https://example.org/');
    expect(await ui.last.getByRole('img', { name: 'A dot' }).count()).toBe(1);
    await ui.lastSays(/A part of this message is not shown on this page\./);
  });

  it('hides a spoiler until it is pressed', async () => {
    const { ui } = await stage.openScripted({}, [GO]);
    await ui.say('it was ||the butler||');
    await ui.lastSays(/it was Spoiler/);
    expect(await ui.last.textContent()).not.toContain('butler');
    await ui.button(/Spoiler/).click();
    await ui.lastSays(/it was the butler/);
  });
});

describe('the channel', () => {
  it('follows the newest message, but leaves who reads further up where they are', async () => {
    const { ui, discord } = await stage.openScripted({}, [GO]);
    const fromEnd = () =>
      ui.page.evaluate<number>(
        '(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(document.querySelector(".scroller"))',
      );
    for (let index = 0; index < 40; index += 1) await discord.say({ user: 'ben', content: `message ${index}` });
    await ui.lastSays(/message 39/);
    await expect.poll(fromEnd).toBeLessThan(2);
    await ui.page.locator('.scroller').hover();
    await ui.page.mouse.wheel(0, -600);
    await expect.poll(fromEnd).toBeGreaterThan(500);
    await discord.say({ user: 'ben', content: 'one more' });
    await ui.lastSays(/one more/);
    expect(await fromEnd()).toBeGreaterThan(500);
  });

  it('keeps as many messages as the embedded Discord, and no more', async () => {
    const { ui, discord } = await stage.openScripted({}, [GO]);
    for (let index = 0; index < 205; index += 1) await discord.say({ user: 'ben', content: `message ${index}` });
    await ui.lastSays(/message 204/);
    expect(await ui.cards.count()).toBe(200);
    expect(discord.messages('ada')).toHaveLength(200);
  });

  it('says when the connection is lost, and begins anew when the program does', async () => {
    const { ui, discord, client } = await stage.openScripted({}, [GO]);
    await ui.say('before');
    await ui.lastSays(/before/);
    // The program ends with its bot, which would else go on looking for its gateway in the tests that follow.
    await client.destroy();
    await discord.close();
    await expect
      .poll(() => ui.page.getByRole('alert').allTextContents())
      .toContainEqual(expect.stringContaining('The connection is lost.'));
    const again = await stage.openScripted({}, [GO], { port: discord.port });
    await again.discord.say({ user: 'ben', content: 'after' });
    await ui.lastSays(/after/);
    expect(await ui.page.getByText('before', { exact: true }).count()).toBe(0);
    expect((await ui.page.getByRole('alert').allTextContents()).join('')).toBe('');
  });

  it('offers new commands as soon as the bot registers them, also to who has begun to choose one', async () => {
    const { ui, client } = await stage.openScripted({}, [GO]);
    await ui.messageBox.fill('/fr');
    await client.rest.put(`/applications/${client.application.id}/commands`, {
      body: [GO, { name: 'fresh', description: 'Brand new' }],
    });
    await expect.poll(() => ui.options.allTextContents()).toEqual(['/freshBrand new']);
  });
});
