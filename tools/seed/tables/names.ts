/**
 * Given names and surnames of Rajasthan, `latin देवनागरी`. A person of the seed has a random one of each, from the
 * same community.
 */
const pairs = (table: string) =>
  table
    .trim()
    .split(/\s*\n\s*|\s*;\s*/)
    .map((pair) => {
      const [en = '', hi = ''] = pair.split(' ');
      return { en, hi };
    });

const men = pairs(`
  Ramesh रमेश; Suresh सुरेश; Mahesh महेश; Mukesh मुकेश; Rajesh राजेश; Dinesh दिनेश; Jagdish जगदीश
  Mohan मोहन; Gopal गोपाल; Shankar शंकर; Narayan नारायण; Madan मदन; Ashok अशोक; Vijay विजय
  Omprakash ओमप्रकाश; Rajendra राजेन्द्र; Mahendra महेन्द्र; Bhanwar भँवर; Ratan रतन; Babulal बाबूलाल
  Mangilal मांगीलाल; Kailash कैलाश; Prem प्रेम; Laxman लक्ष्मण; Ramlal रामलाल; Hanuman हनुमान
  Devilal देवीलाल; Prakash प्रकाश; Kishan किशन; Arjun अर्जुन; Bheru भेरू; Sohan सोहन; Ganesh गणेश
  Naresh नरेश; Rakesh राकेश; Sanjay संजय; Manoj मनोज; Anil अनिल; Sunil सुनील; Vikram विक्रम
`);

const women = pairs(`
  Sunita सुनीता; Anita अनीता; Geeta गीता; Seema सीमा; Manju मंजू; Kamla कमला; Santosh संतोष; Suman सुमन
  Rekha रेखा; Shanti शांति; Mamta ममता; Laxmi लक्ष्मी; Saroj सरोज; Meera मीरा; Pushpa पुष्पा; Radha राधा
  Vimla विमला; Sumitra सुमित्रा; Lalita ललिता; Asha आशा; Maya माया; Leela लीला; Sharda शारदा; Kiran किरण
  Nirmala निर्मला; Savita सविता; Sushila सुशीला; Kavita कविता; Parvati पार्वती; Durga दुर्गा; Sapna सपना
`);

const surnames = pairs(`
  Meena मीणा; Gurjar गुर्जर; Choudhary चौधरी; Jat जाट; Sharma शर्मा; Yadav यादव; Saini सैनी; Meghwal मेघवाल
  Bairwa बैरवा; Rathore राठौड़; Chouhan चौहान; Shekhawat शेखावत; Bhati भाटी; Solanki सोलंकी; Gehlot गहलोत
  Jatav जाटव; Regar रैगर; Kumawat कुमावत; Prajapat प्रजापत; Suthar सुथार; Vaishnav वैष्णव; Vyas व्यास
  Joshi जोशी; Jain जैन; Agarwal अग्रवाल; Mali माली; Rawat रावत; Dangi डांगी; Bishnoi बिश्नोई; Poonia पूनिया
  Godara गोदारा; Tak टाक; Kharol खारोल; Rebari रेबारी
`);

const muslimMen = pairs(`
  Imran इमरान; Salim सलीम; Rafiq रफ़ीक; Yusuf यूसुफ़; Abdul अब्दुल; Iqbal इक़बाल; Sikandar सिकंदर; Aslam असलम
`);

const muslimWomen = pairs(`Shabana शबाना; Nasreen नसरीन; Salma सलमा; Farzana फ़रज़ाना; Rukhsana रुख़साना`);

const muslimSurnames = pairs(`Khan ख़ान; Qureshi क़ुरैशी; Ansari अंसारी; Pathan पठान; Mansuri मंसूरी`);

/** Communities with their names, in proportion to their weights. */
export const communities = {
  hindu: { weight: 91, men, women, surnames },
  muslim: { weight: 9, men: muslimMen, women: muslimWomen, surnames: muslimSurnames },
};
