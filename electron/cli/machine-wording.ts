import { readWording, type OfficeWording } from '../../shared/meeting/office-wording.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { sentenceText } from '../../shared/text/zh/sentences.ts';
import { appFolders } from '../backend/app-folders.ts';
import { readWordingFile } from '../storage/wording-file.ts';

/** The office's words on this machine. The error is a finished sentence: no paper is made with others in their place. */
export const machineWording = (): Result<OfficeWording, string> => {
  const found = readWordingFile(appFolders(null, process.platform, process.env).settings);
  return found.ok ? ok(readWording(found.value)) : err(sentenceText.unreadable(found.error.path, found.error.cause));
};
