import type { APIAttachment } from 'discord-api-types/v10';
import type { Snowflake } from './snowflake.js';
import type { AttachmentReference, UploadedFile } from './validation/message.js';

/** All files kept together; the oldest go first when there are more. */
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;

export interface StoredFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface AttachmentStore {
  /** Keeps an uploaded file and describes it as Discord does. */
  add(file: UploadedFile, reference: AttachmentReference | undefined, channelId: Snowflake): APIAttachment;
  get(id: Snowflake): StoredFile | undefined;
  remove(id: Snowflake): void;
}

/** Uploaded files, served below `baseUrl` as Discord's CDN would. */
export function createAttachmentStore(nextId: () => Snowflake, baseUrl: () => string): AttachmentStore {
  const files = new Map<Snowflake, StoredFile>();
  let total = 0;
  const remove = (id: Snowflake) => {
    total -= files.get(id)?.bytes.length ?? 0;
    files.delete(id);
  };
  return {
    add(file, reference, channelId) {
      const id = nextId();
      files.set(id, file);
      total += file.bytes.length;
      for (const oldest of files.keys()) {
        if (total <= MAX_TOTAL_BYTES) break;
        remove(oldest);
      }
      const url = `${baseUrl()}/attachments/${channelId}/${id}/${encodeURIComponent(file.filename)}`;
      return {
        id,
        filename: file.filename,
        size: file.bytes.length,
        url,
        proxy_url: url,
        content_type: file.contentType,
        ...pngSize(file.bytes),
        ...(typeof reference?.description === 'string' ? { description: reference.description } : {}),
      };
    },
    get: (id) => files.get(id),
    remove,
  };
}

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG: the first numbers of its IHDR chunk. Other files give nothing. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 24));
  if (start.length < 24 || start.toString('hex', 0, 8) !== PNG_SIGNATURE) return undefined;
  return { width: start.readUInt32BE(16), height: start.readUInt32BE(20) };
}
