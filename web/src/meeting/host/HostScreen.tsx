import { codeStep, type Meeting, spokenStep } from '@sangathan/model';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../platform/language/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { meetingLinks } from '../links.ts';
import { texts } from '../texts.ts';
import { TurnoutTotal } from '../turnout/TurnoutTotal.tsx';
import { Countdown } from './Countdown.tsx';
import { grouped, type Shown } from './codes.ts';
import { QrCode } from './QrCode.tsx';
import { useCodes } from './useCodes.ts';

interface HostScreenProps {
  meetingId: string;
  meeting: Meeting;
}

/** For the projector: the QR code, the spoken code, and the turnout. */
export function HostScreen({ meetingId, meeting }: HostScreenProps) {
  const t = useTexts(texts);
  const { qr, spoken, failure } = useCodes(meetingId);
  const screen = useRef<HTMLElement>(null);
  const full = useFullScreen(screen);
  useWakeLock();
  return (
    <section class="card host-screen" ref={screen} aria-labelledby="scan-title">
      <h2 id="scan-title">{full.isFull ? meeting.title : t.scan}</h2>
      {failure && <FailureNotice code={failure} />}
      <div class="host-code">
        {qr ? (
          <>
            <QrCode text={location.origin + meetingLinks.checkIn(meetingId, qr.code)} label={t.qrAlt} />
            <Countdown left={qr.left} of={codeStep} />
          </>
        ) : (
          <CodesAwaited />
        )}
      </div>
      <div class="host-side">
        <TurnoutTotal meetingId={meetingId} unitId={meeting.unitId} />
        {spoken && <Spoken meetingId={meetingId} spoken={spoken} />}
        {full.isOffered && (
          <button type="button" class="button" onClick={full.turn}>
            <Icon name={full.isFull ? 'shrink' : 'expand'} />
            {full.isFull ? t.leaveFullScreen : t.fullScreen}
          </button>
        )}
      </div>
    </section>
  );
}

function CodesAwaited() {
  const t = useTexts(texts);
  return (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      {t.codesWait}
    </p>
  );
}

/** The spoken code and the check-in's address, for an online meeting. */
function Spoken({ meetingId, spoken }: { meetingId: string; spoken: Shown }) {
  const t = useTexts(texts);
  const [copied, setCopied] = useState(false);
  const address = location.origin + meetingLinks.checkIn(meetingId);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 4000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div class="spoken">
      <p class="soft">{t.spoken}</p>
      <p class="spoken-code">
        <strong>{grouped(spoken.code)}</strong>
        <Countdown left={spoken.left} of={spokenStep} />
      </p>
      <p class="soft">{t.spokenWhere}</p>
      <button type="button" class="button" onClick={copy}>
        <Icon name={copied ? 'good' : 'link'} />
        {copied ? t.copied : t.copy}
      </button>
      <p class="visually-hidden" role="status">
        {copied && t.copied}
      </p>
    </div>
  );
}

function useFullScreen(element: { current: HTMLElement | null }) {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const update = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, []);
  const turn = () => void (isFull ? document.exitFullscreen() : element.current?.requestFullscreen());
  return { isFull, isOffered: document.fullscreenEnabled === true, turn };
}

/** Holds a screen wake lock, where the browser has one. */
function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      // May be refused, on a low battery for instance.
      navigator.wakeLock?.request('screen').then(
        (given) => {
          lock = given;
        },
        () => {},
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
