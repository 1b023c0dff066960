import type { CallResponse } from '@sangathan/model';
import { useEffect, useState } from 'preact/hooks';
import { call } from '../platform/firebase/call.ts';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { postWords } from '../platform/language/words.ts';
import { signOut, useClaim } from '../platform/session/session.tsx';
import { useAction } from '../platform/useAction.ts';
import { Icon } from '../ui/Icon.tsx';
import { writtenMobile } from '../ui/mobile.ts';
import { FailureNotice } from '../ui/notice.tsx';
import { texts } from './texts.ts';
import './signIn.css';
import { Named } from '../ui/Named.tsx';

type Choice = Extract<CallResponse<'claimGrant'>, { state: 'choose' }>['choices'][number];

/** Claims a grant for the verified number; asks which entry where it is in several. */
export function ClaimStep({ mobile }: { mobile: string | null }) {
  const t = useTexts(texts);
  const { end, rememberSeveral } = useClaim();
  const { failure, run } = useAction();
  const [choices, setChoices] = useState<Choice[] | null>(null);
  const claim = (officeBearerId: string | null) => {
    setChoices(null);
    void run(async () => {
      const answer = await call('claimGrant', { officeBearerId });
      if (answer.state === 'choose') {
        rememberSeveral();
        setChoices(answer.choices);
      } else end();
    });
  };
  // On mount alone: `SignInPage` mounts this once for each person.
  useEffect(() => claim(null), []);
  if (choices !== null) return <Choose choices={choices} onChoose={claim} />;
  if (failure === null) {
    return (
      <p class="loading" role="status">
        <span class="spinner" aria-hidden="true" />
        {t.claiming}
      </p>
    );
  }
  if (failure === 'number-unknown') return <Unknown mobile={mobile} onAgain={() => claim(null)} />;
  return (
    <section class="page page-narrow">
      <FailureNotice code={failure} />
      <button type="button" class="button button-primary" onClick={() => claim(null)}>
        {t.lookAgain}
      </button>
    </section>
  );
}

function Choose({ choices, onChoose }: { choices: Choice[]; onChoose: (id: string) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <section class="page page-narrow">
      <h1>{t.chooseTitle}</h1>
      <p class="lead">{t.chooseLead}</p>
      <ul class="list">
        {choices.map(({ officeBearerId, name, post, unitName }) => (
          <li key={officeBearerId}>
            <button type="button" class="button-row" onClick={() => onChoose(officeBearerId)}>
              <strong>
                <Named name={name} />
              </strong>
              <span class="soft">
                {postWords[post][language]}, <Named name={unitName} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unknown({ mobile, onAgain }: { mobile: string | null; onAgain: () => void }) {
  const t = useTexts(texts);
  return (
    <section class="page page-narrow">
      <div class="card unknown" role="alert">
        <Icon name="unknown" />
        <h1>{t.unknownTitle}</h1>
        {mobile && <p class="unknown-number">+91 {writtenMobile(mobile)}</p>}
      </div>
      <h2>{t.unknownSteps}</h2>
      <ol class="steps">
        <li>{t.unknownAsk}</li>
        <li>{t.unknownAgain}</li>
        <li>{t.unknownOther}</li>
      </ol>
      <div class="row">
        <button type="button" class="button button-primary" onClick={onAgain}>
          {t.lookAgain}
        </button>
        <button type="button" class="button" onClick={() => void signOut()}>
          {t.otherNumber}
        </button>
      </div>
    </section>
  );
}
