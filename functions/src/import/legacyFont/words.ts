/** Typical words of contact sheets: the training data of the font detection. Its tests use other names. */
const split = (words: string) => words.trim().split(/\s+/);

export const hindiWords = split(`
  रमेश सुरेश महेश मुकेश राजेश दिनेश जगदीश मोहन गोपाल शंकर नारायण मदन अशोक विजय ओमप्रकाश राजेन्द्र महेन्द्र
  भँवर रतन बाबूलाल मांगीलाल कैलाश प्रेम लक्ष्मण रामलाल हनुमान देवीलाल प्रकाश किशन अर्जुन भेरू सोहन गणेश नरेश
  राकेश संजय मनोज अनिल सुनील विक्रम सुनीता अनीता गीता सीमा मंजू कमला संतोष सुमन रेखा शांति ममता लक्ष्मी सरोज
  मीरा पुष्पा राधा विमला सुमित्रा ललिता आशा माया लीला शारदा किरण निर्मला सविता सुशीला कविता पार्वती दुर्गा
  मीणा गुर्जर चौधरी जाट शर्मा यादव सैनी मेघवाल बैरवा राठौड़ चौहान शेखावत भाटी सोलंकी गहलोत जाटव रैगर कुमावत
  प्रजापत सुथार वैष्णव व्यास जोशी जैन अग्रवाल माली रावत डांगी बिश्नोई पूनिया गोदारा टाक सिंह लाल राम कुमार
  देवी बाई कँवर चन्द खान अब्दुल सलीम इकबाल श्री श्रीमती पुत्र पत्नी निवासी ग्राम पंचायत समिति जिला तहसील
  ब्लॉक मंडल बूथ अध्यक्ष उपाध्यक्ष महासचिव सचिव कोषाध्यक्ष नाम पिता का पद मोबाइल नंबर गांव पता वार्ड संख्या
  कांग्रेस कमेटी कार्यकर्ता सूची पुर गढ़ वास खेड़ा नगर कला खुर्द वाला की ढाणी रा उ मा वि भाग दायां बायां कमरा
`);

export const latinWords = split(`
  ramesh suresh mahesh mukesh rajesh dinesh jagdish mohan gopal shankar narayan madan ashok vijay omprakash
  rajendra mahendra bhanwar ratan babulal mangilal kailash prem laxman ramlal hanuman devilal prakash kishan
  arjun bheru sohan ganesh naresh rakesh sanjay manoj anil sunil vikram sunita anita geeta seema manju kamla
  santosh suman rekha shanti mamta laxmi saroj meera pushpa radha vimla sumitra lalita asha maya leela sharda
  kiran nirmala savita sushila kavita parvati durga meena gurjar choudhary jat sharma yadav saini meghwal
  bairwa rathore chouhan shekhawat bhati solanki gehlot jatav regar kumawat prajapat suthar vaishnav vyas joshi
  jain agarwal mali rawat dangi bishnoi poonia godara tak singh lal ram kumar devi bai kanwar chand khan abdul
  salim iqbal shri smt son of village gram panchayat samiti district tehsil block mandal booth president vice
  general secretary treasurer name father post mobile number address ward number congress committee worker list
  pura garh was khera nagar kalan khurd wala ki dhani govt school room part left right no mob phone email
`);
