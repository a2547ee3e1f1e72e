import type { UploadedFile } from '../validation/message.js';
import { invalidForm, invalidJson, tooLarge } from './errors.js';

/** What an attachment of an interaction may weigh: Discord's `attachment_size_limit` without any boost. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** A whole request: ten files and their message. */
export const MAX_BODY_BYTES = 26 * 1024 * 1024;
const MAX_FILES = 10;

export interface ParsedBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads JSON, or a form with `payload_json` and `files[n]`. @throws DiscordError */
export async function parseBody(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data')) return { body: parseJson(bytes.toString('utf8')), files: [] };
  const form = await parseForm(bytes, contentType);
  const payload = form.get('payload_json');
  const files = await uploads(form);
  if (files.length > MAX_FILES) {
    const message = `Must be ${MAX_FILES} or fewer in length.`;
    throw invalidForm([{ path: ['files'], code: 'BASE_TYPE_MAX_LENGTH', message }]);
  }
  if (files.some((file) => file.bytes.length > MAX_FILE_BYTES)) throw tooLarge();
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw invalidForm([{ path: [], code: 'CONTENT_TYPE_INVALID', message: 'The multipart form cannot be read.' }]);
  }
}

async function uploads(form: FormData): Promise<UploadedFile[]> {
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    files.push({
      index,
      filename: safeName(value.name),
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return files;
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_') || 'file';
}
