import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The user that the server of the database runs as. PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/**
 * Who the server runs as: `null`, ourselves, unless we are root; then whoever owns its files, or `postgres` where there is
 * one, or else `nobody`.
 */
export async function serverUser(owner: ServerUser | null): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  if (owner && owner.uid !== 0) return owner;
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.map((line) => line.split(':')).find((words) => words[0] === name);
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]), name };
  }
  // The server wants to know its own name, so a number that nobody has would not do.
  return { uid: 65_534, gid: 65_534, name: 'nobody' };
}

/** Says whether a user may enter a folder: every folder above it lets the user through. */
export async function mayEnter(user: ServerUser, folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    const bits = found?.uid === user.uid ? 0o100 : found?.gid === user.gid ? 0o010 : 0o001;
    if (found && (found.mode & bits) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

/** Who owns a folder; `null` where there is none, or where files have no owners. */
export async function ownerOf(folder: string): Promise<ServerUser | null> {
  if (!process.getuid) return null;
  const found = await stat(folder).catch(() => null);
  return found && { uid: found.uid, gid: found.gid, name: String(found.uid) };
}

/** Says whether we may write in a folder. */
export async function mayWrite(folder: string): Promise<boolean> {
  return await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}
