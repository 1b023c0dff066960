import { parseArgs } from 'node:util';
import { Id, Mobile } from '@sangathan/model';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { main, Problem } from '../emulators/problem.ts';
import { begin } from './first.ts';

const usage = `Begins a register in a Firebase project: the state, and its president, who signs in and names all others.

  npm run bootstrap -- --project ID --state RJ --mobile 98XXXXXXXX \\
    --name-hi "राजस्थान प्रदेश कांग्रेस" --name-en "Rajasthan Pradesh Congress" \\
    --president-hi "…" --president-en "…"

Signed in as: gcloud auth application-default login
`;

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({
  options: {
    project: text,
    state: text,
    mobile: text,
    'name-hi': text,
    'name-en': text,
    'president-hi': text,
    'president-en': text,
    help: { type: 'boolean' },
  },
});

async function bootstrap(): Promise<void> {
  const mobile = Mobile.safeParse(`+91${values.mobile}`).data;
  const stateId = Id.safeParse(values.state).data;
  const stateName = { hi: values['name-hi'], en: values['name-en'] };
  const presidentName = { hi: values['president-hi'], en: values['president-en'] };
  const isNamed = [stateName, presidentName].every(({ hi, en }) => hi !== '' || en !== '');
  if (!values.project || !stateId || !mobile || !isNamed) {
    throw new Problem(`Something is missing, or the mobile is not ten digits.\n\n${usage}`);
  }
  const app = getApps()[0] ?? initializeApp({ projectId: values.project });
  const today = new Date().toISOString().slice(0, 10);
  await begin(getFirestore(app), { stateId, stateName, presidentName, mobile, today });
  console.log(`The register of ${stateName.en || stateName.hi} has begun. Its president can sign in.`);
}

if (values.help) console.log(usage);
else await main(bootstrap);
