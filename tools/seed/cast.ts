import type { Name, OfficeBearer, Post } from '@sangathan/model';
import { newPersonId } from '../../functions/src/register/entry/personId.ts';
import { demoMobile } from './people.ts';

/** Somebody to sign in as: their entry, and how it differs from a random one. */
export interface CastMember {
  officeBearerId: string;
  unitId: string;
  post: Post;
  name: Name;
  mobile: string;
  personId?: string;
  card?: Partial<OfficeBearer>;
  /** What this person demonstrates, in both languages. */
  shows: Name;
}

const verified = { evidence: 'verified' } as const;

/** The demonstration's people to sign in as; their entries are fixed. */
export const cast = {
  boothPresident: {
    officeBearerId: 'RJ-P26191-president',
    unitId: 'RJ-P26191',
    post: 'president',
    name: { hi: 'रमेश गुर्जर', en: 'Ramesh Gurjar' },
    mobile: demoMobile(5),
    card: { village: null, evidence: 'collected' },
    shows: { hi: 'अपनी प्रविष्टि बदलना, फ़ोटो, उपस्थिति', en: 'changing one’s own entry, a photo, checking in' },
  },
  mandalPresident: {
    officeBearerId: 'RJ-M1068-president',
    unitId: 'RJ-M1068',
    post: 'president',
    name: { hi: 'सुनीता चौधरी', en: 'Sunita Choudhary' },
    mobile: demoMobile(4),
    card: verified,
    shows: { hi: 'अपने बूथ', en: 'her booths' },
  },
  blockPresident: {
    officeBearerId: 'RJ-B195-president',
    unitId: 'RJ-B195',
    post: 'president',
    name: { hi: 'महेन्द्र राठौड़', en: 'Mahendra Rathore' },
    mobile: demoMobile(3),
    card: { evidence: 'approved' },
    shows: { hi: 'अपने ब्लॉक के मंडल', en: 'the mandals of his block' },
  },
  districtPresident: {
    officeBearerId: 'RJ-D01-president',
    unitId: 'RJ-D01',
    post: 'president',
    name: { hi: 'अनीता शर्मा', en: 'Anita Sharma' },
    mobile: demoMobile(2),
    card: { evidence: 'approved' },
    shows: { hi: 'अनुरोधों पर फ़ैसला, आँकड़े, बैठक', en: 'deciding requests, figures, a meeting' },
  },
  statePresident: {
    officeBearerId: 'RJ-president',
    unitId: 'RJ',
    post: 'president',
    name: { hi: 'गोपाल मेघवाल', en: 'Gopal Meghwal' },
    mobile: demoMobile(1),
    card: { evidence: 'reconfirmed' },
    shows: { hi: 'पूरा राज्य', en: 'the whole state' },
  },
  neighbourPresident: {
    officeBearerId: 'RJ-D17-president',
    unitId: 'RJ-D17',
    post: 'president',
    name: { hi: 'विक्रम यादव', en: 'Vikram Yadav' },
    mobile: demoMobile(8),
    card: { evidence: 'approved' },
    shows: { hi: 'दूसरा जिला: अजमेर का कुछ नहीं बदल सकते', en: 'another district: nothing of Ajmer is his' },
  },
  generalSecretary: {
    officeBearerId: 'RJ-D01-generalSecretary',
    unitId: 'RJ-D01',
    post: 'generalSecretary',
    name: { hi: 'सलीम ख़ान', en: 'Salim Khan' },
    mobile: demoMobile(9),
    card: verified,
    shows: { hi: 'पद बिना अधिकार: केवल अपनी प्रविष्टि', en: 'a post without rights: his own entry alone' },
  },
  twoPosts: {
    officeBearerId: 'RJ-P26192-president',
    unitId: 'RJ-P26192',
    post: 'president',
    name: { hi: 'किरण सैनी', en: 'Kiran Saini' },
    mobile: demoMobile(6),
    card: verified,
    shows: { hi: 'दो पदों में से चुनना', en: 'choosing between two posts' },
  },
  twoPostsOther: {
    officeBearerId: 'RJ-M1068-secretary',
    unitId: 'RJ-M1068',
    post: 'secretary',
    name: { hi: 'किरण सैनी', en: 'Kiran Saini' },
    mobile: demoMobile(6),
    personId: newPersonId('RJ-P26192-president'),
    card: verified,
    shows: { hi: 'दो पदों में से चुनना', en: 'choosing between two posts' },
  },
  father: {
    officeBearerId: 'RJ-P26193-president',
    unitId: 'RJ-P26193',
    post: 'president',
    name: { hi: 'हनुमान जाट', en: 'Hanuman Jat' },
    mobile: demoMobile(7),
    card: verified,
    shows: { hi: 'परिवार का साझा फ़ोन', en: 'a phone that a family shares' },
  },
  daughter: {
    officeBearerId: 'RJ-P26194-president',
    unitId: 'RJ-P26194',
    post: 'president',
    name: { hi: 'कविता जाट', en: 'Kavita Jat' },
    mobile: demoMobile(7),
    card: { evidence: 'collected', sharesNumber: true },
    shows: {
      hi: 'परिवार का साझा फ़ोन: प्रविष्टि जिला अध्यक्ष की स्वीकृति की प्रतीक्षा में',
      en: 'a phone that a family shares: her entry awaits the district president',
    },
  },
} as const satisfies Record<string, CastMember>;

export const castMembers: CastMember[] = Object.values(cast);

/** An elected member to look up in the public directory, without a mobile to sign in with. */
export const electedMember = {
  officeBearerId: 'RJ-D35-mla-127',
  unitId: 'RJ-D35',
  post: 'mla',
  name: { hi: 'अशोक गहलोत', en: 'Ashok Gehlot' },
} as const satisfies Partial<CastMember>;

/** A mobile that no entry has. */
export const unknownMobile = demoMobile(99);
