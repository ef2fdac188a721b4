import { ok } from '../../shared/result.ts';
import type { Handlers } from './serve.ts';
import type { Uploads } from './uploads.ts';

/** Files on their way, whatever they are for. */
export const createUploadHandlers = (uploads: Uploads): Pick<Handlers, 'upload.begin' | 'upload.add' | 'upload.cancel'> => ({
  'upload.begin': ({ volume, name, bytes }) => uploads.begin(volume, name, bytes),
  'upload.add': ({ volume, upload, at, base64 }) => uploads.add(volume, upload, at, Buffer.from(base64, 'base64')),
  'upload.cancel': ({ upload }) => {
    uploads.drop(upload);
    return ok(null);
  },
});
