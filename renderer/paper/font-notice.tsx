import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { fontText as text } from '../../shared/text/zh/fonts.ts';
import { NoticeBar } from '../components/notice-bar.tsx';
import { fontsHere } from '../state/fonts.ts';
import css from './font-notice.module.css';
import { classesOf } from '../components/classes.ts';

const c = classesOf(css);

/** Says, where papers are shown and made, which of their faces this machine lacks and what stands in for them. Nothing where none is. */
export const FontNotice = (): ReactNode => {
  const missing = useMemo(() => fontsHere().missing, []);
  return missing.length === 0 ? null : (
    <div className={c('notice')}>
      <NoticeBar tone="near" title={text.title(missing.length)} text={text.text} />
      <details className={c('details')}>
        <summary>{text.details}</summary>
        <ul>
          {missing.map((finding) => (
            <li key={finding.role}>{text.finding(finding)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};
