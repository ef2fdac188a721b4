import type { ReactNode } from 'react';
import { exhibitText } from '../../../shared/text/zh/windows/exhibits.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { Button } from '../../components/button.tsx';
import { classesOf } from '../../components/classes.ts';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { Panel } from '../../components/panel.tsx';
import { useKeys } from './key-store.ts';
import css from './secretary.module.css';
import type { DisplayControl } from './use-display.ts';

const c = classesOf(css);
const text = exhibitText.display;

/** What the room sees now, and the means to change it: every one has a key, so the line keeps the focus. */
export const DisplayPanel = ({
  display: { mode, shown, does },
  onOpen,
}: {
  readonly display: DisplayControl;
  readonly onOpen: () => void;
}): ReactNode => {
  const keys = useKeys();
  return (
    <Panel title={text.title} aside={text.mode[mode]}>
      <p className={c('display-state')}>
        {shown === null ? text.noExhibit : text.shown(shown.exhibit.number, shown.exhibit.title, shown.page, shown.pages, shown.full)}
      </p>
      <div className={c('display-acts')}>
        <Button size="small" label={secretaryText.displayWindow} keys={keys['display-window']} onPress={onOpen} />
        <Button size="small" label={mode === 'frozen' ? text.live : text.freeze} keys={keys.freeze} onPress={() => does('freeze')} />
        <Button size="small" label={mode === 'blank' ? text.live : text.blank} keys={keys.blank} onPress={() => does('blank')} />
        {shown !== null && (
          <>
            <Button size="small" label={text.off} keys={keys['exhibit-off']} onPress={() => does('exhibit-off')} />
            <Button size="small" label={shown.full ? text.beside : text.full} keys={keys.enlarge} onPress={() => does('enlarge')} />
            {shown.pages > 1 && (
              <>
                <Button size="small" label={text.back} keys={keys['page-back']} onPress={() => does('page-back')} />
                <Button size="small" label={text.forward} keys={keys['page-forward']} onPress={() => does('page-forward')} />
              </>
            )}
          </>
        )}
      </div>
    </Panel>
  );
};

/** Said across the window for as long as the room does not see what is recorded: nobody forgets a display that stands still. */
export const DisplayNotice = ({ display: { mode, does } }: { readonly display: DisplayControl }): ReactNode => {
  const keys = useKeys();
  if (mode === 'live') return null;
  const key = mode === 'frozen' ? 'freeze' : 'blank';
  return (
    <NoticeBar tone="near" title={text.notice[mode].title} text={text.notice[mode].text}>
      <Button size="small" label={text.live} keys={keys[key]} onPress={() => does(key)} />
    </NoticeBar>
  );
};
