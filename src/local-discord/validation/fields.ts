import { z } from 'zod';

/** A zod issue that carries Discord's own error code. */
export function discordIssue(input: unknown, code: string, message: string, path: PropertyKey[] = []) {
  return { code: 'custom' as const, input, path, message, params: { discord: code } };
}

/** A string that may be left out or empty. Lengths are UTF-16 units, as JavaScript and Discord's own client count them. */
export function text(max: number) {
  return z.string().check((context) => {
    if (context.value.length > max) {
      context.issues.push(discordIssue(context.value, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`));
    }
  });
}

/** A string that must say something: Discord trims, so spaces alone are as good as nothing. */
export function requiredText(max: number) {
  return z.string().check((context) => {
    if (context.value.trim() === '') {
      context.issues.push(discordIssue(context.value, 'BASE_TYPE_REQUIRED', 'This field is required'));
    } else if (context.value.length > max) {
      context.issues.push(
        discordIssue(context.value, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${max} in length.`),
      );
    }
  });
}

/** A list of at most `max` (and at least `min`) entries. */
export function list<Item extends z.ZodType>(item: Item, max: number, min = 0) {
  return z.array(item).check((context) => {
    const { length } = context.value;
    if (length >= min && length <= max) return;
    const [code, message] =
      min > 0
        ? ['BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`]
        : ['BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`];
    context.issues.push(discordIssue(context.value, code, message));
  });
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number) {
  return z.int().check((context) => {
    if (context.value < min) {
      context.issues.push(
        discordIssue(context.value, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`),
      );
    } else if (context.value > max) {
      context.issues.push(
        discordIssue(context.value, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`),
      );
    }
  });
}

export const snowflake = z
  .union([z.string(), z.int()])
  .transform(String)
  .check((context) => {
    if (!/^\d{1,20}$/.test(context.value)) {
      context.issues.push(
        discordIssue(context.value, 'NUMBER_TYPE_COERCE', `Value "${context.value}" is not snowflake.`),
      );
    }
  });

/** An absolute address with one of `schemes` (without the colon), `max` characters at the most. */
export function url(schemes: readonly string[], max = 2048) {
  return text(max).check((context) => {
    if (!URL.canParse(context.value)) {
      context.issues.push(discordIssue(context.value, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.'));
      return;
    }
    const scheme = new URL(context.value).protocol.slice(0, -1);
    if (!schemes.includes(scheme)) {
      const allowed = schemes.map((name) => `'${name}'`).join(', ');
      context.issues.push(
        discordIssue(
          context.value,
          'URL_TYPE_INVALID_SCHEME',
          `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`,
        ),
      );
    }
  });
}

export const webUrl = url(['http', 'https']);
/** Where Discord also takes `attachment://name` for a file of the same message. */
export const mediaUrl = url(['http', 'https', 'attachment']);

const ATTACHMENT_SCHEME = 'attachment://';

/** The file an `attachment://name` address points to; undefined for any other address. */
export function attachmentName(address: string | null | undefined): string | undefined {
  if (!address?.startsWith(ATTACHMENT_SCHEME)) return undefined;
  const name = address.slice(ATTACHMENT_SCHEME.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A flag, a keycap, or a pictograph with its modifiers and joined parts. */
const unicodeEmoji =
  /^(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)*)$/u;

/** A Unicode emoji. The embedded Discord has no custom ones, so an id is refused as Discord refuses an unknown id. */
export const emoji = z
  .object({ id: snowflake.nullish(), name: z.string().nullish(), animated: z.boolean().nullish() })
  .check((context) => {
    const { id, name } = context.value;
    if ((id !== null && id !== undefined) || name === null || name === undefined || !unicodeEmoji.test(name)) {
      context.issues.push(discordIssue(context.value, 'COMPONENT_INVALID_EMOJI', 'Invalid emoji', ['name']));
    }
  });
