import { blanks, orBlank } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { addressee, closing } from '../official.ts';
import { paper, type Subjects } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachObligor, type Obligor } from '../subjects.ts';

const eachOrganisation: Subjects<Obligor> = {
  of: (file) => eachObligor.of(file).filter(({ kind }) => kind === 'organisation'),
  none: '没有登记为单位的赔偿义务人。',
  label: eachObligor.label,
};

/** 法定代表人身份证明 (Art. 26(1)). */
export const representativeCertificate = paper({
  kind: 'representative-certificate',
  title: '法定代表人身份证明',
  basis: '26(1)',
  style: 'record',
  about: eachOrganisation,
  needs: {},
  blocks: ({ opened }, obligor) => [
    addressee(opened.department),
    paragraph(
      `${orBlank(obligor.representative)}（公民身份号码：${blanks.line}）在我单位担任${blanks.word}职务，是我单位的法定代表人（主要负责人）。`,
    ),
    paragraph('特此证明。'),
    paragraph(`单位住所：${orBlank(obligor.address, blanks.line)}；联系电话：${orBlank(obligor.phone)}。`),
    paragraph('附：法定代表人身份证复印件，营业执照复印件。'),
    closing(obligor.name, null),
    signedBy('法定代表人签名'),
  ],
});
