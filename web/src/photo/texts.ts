export const texts = {
  choosePhoto: { hi: 'फ़ोटो चुनें या खींचें', en: 'Choose or take a photo' },
  otherPhoto: { hi: 'दूसरी फ़ोटो चुनें', en: 'Choose another photo' },
  compressing: { hi: 'फ़ोटो छोटी की जा रही है…', en: 'Making the photo smaller…' },
  uploading: { hi: (part: string) => `भेजी जा रही है: ${part}`, en: (part: string) => `Uploading: ${part}` },
  paused: {
    hi: 'नेटवर्क रुका है; आने पर यहीं से आगे बढ़ेगा।',
    en: 'No network; it goes on from here when it is back.',
  },
  processing: { hi: 'फ़ोटो तैयार हो रही है…', en: 'Preparing the photo…' },
  photoReady: { hi: 'फ़ोटो तैयार है', en: 'The photo is ready' },
  sizes: {
    hi: (sizes: string) => `तीन आकार बने: ${sizes}`,
    en: (sizes: string) => `Three sizes made: ${sizes}`,
  },
  cancel: { hi: 'रोकें', en: 'Cancel' },
  removeNew: { hi: 'नई फ़ोटो हटाएँ', en: 'Remove the new photo' },
  currentPhoto: { hi: 'अभी की फ़ोटो', en: 'Current photo' },
  newPhoto: { hi: 'नई फ़ोटो', en: 'New photo' },
} as const;
