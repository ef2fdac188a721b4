import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from '../backend/connection.ts';

/** A token and the window it opens. */
export type Door = { readonly token: string; readonly connection: Connection };

export type Doors = {
  /** The token for a window of this kind: made once for each launch, the same when asked again. */
  readonly tokenFor: (connection: Connection) => string;
  readonly connectionOf: (token: string) => Connection | null;
  readonly all: () => readonly Door[];
};

const keyOf = ({ role, volume, meeting }: Connection): string => JSON.stringify([role, volume, meeting]);
/** Tokens are looked up by their digest, so that the time a look-up takes says nothing about the token. */
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Tokens of one launch: 32 random bytes each. `onNew` hears of every new one, to keep it for a host that takes over after a crash. */
export const createDoors = (kept: readonly Door[], onNew: () => void): Doors => {
  const byKey = new Map<string, Door>();
  const byDigest = new Map<string, Door>();
  const put = (door: Door): void => {
    byKey.set(keyOf(door.connection), door);
    byDigest.set(digestOf(door.token), door);
  };
  for (const door of kept) put(door);
  return {
    tokenFor: (connection) => {
      const known = byKey.get(keyOf(connection));
      if (known) return known.token;
      const token = randomBytes(32).toString('base64url');
      put({ token, connection });
      onNew();
      return token;
    },
    connectionOf: (token) => byDigest.get(digestOf(token))?.connection ?? null,
    all: () => [...byKey.values()],
  };
};
