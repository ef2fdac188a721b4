import { attachFiles, type AttachTo } from '../../state/attach-files.ts';

/** Opens the system's dialog for files, also from a key: the browser wants a person's act before it, and a key is one. */
export const chooseFiles = (exhibit: AttachTo): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  // What a file really is the host finds out: the endings only help to find it.
  input.accept = '.pdf,.png,.jpg,.jpeg';
  input.onchange = () => attachFiles(exhibit, [...(input.files ?? [])]);
  input.click();
};
