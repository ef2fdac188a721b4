import { call } from '../../state/backend.ts';
import { useSaving } from '../../state/saving-store.ts';

/** Fetches the minutes as docx and hands them to the browser to be kept where the person says. */
export const downloadMinutes = async (volume: string, meeting: number): Promise<void> => {
  const answer = await call('minutes.docx', { volume, meeting });
  if (!answer.ok) {
    useSaving.setState({ refusal: answer.error });
    return;
  }
  const bytes = Uint8Array.from(atob(answer.value.base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(
    new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = answer.value.name;
  link.click();
  URL.revokeObjectURL(address);
};
