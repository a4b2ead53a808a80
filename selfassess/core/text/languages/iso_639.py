"""The codes of languages: ISO 639-1 with names in English, and ISO 639-3.

After the registries at loc.gov/standards/iso639-2 and iso639-3.sil.org.
"""

from collections.abc import Iterator
from functools import cache

# The code, the longer code that is not used where there is a short one, the name.
_NAMES = """
aa aar Afar; ab abk Abkhazian; ae ave Avestan; af afr Afrikaans; ak aka Akan;
am amh Amharic; an arg Aragonese; ar ara Arabic; as asm Assamese; av ava Avaric;
ay aym Aymara; az aze Azerbaijani; ba bak Bashkir; be bel Belarusian;
bg bul Bulgarian; bh bih Bihari languages; bi bis Bislama; bm bam Bambara;
bn ben Bengali; bo bod Tibetan; br bre Breton; bs bos Bosnian; ca cat Catalan;
ce che Chechen; ch cha Chamorro; co cos Corsican; cr cre Cree; cs ces Czech;
cu chu Church Slavic; cv chv Chuvash; cy cym Welsh; da dan Danish; de deu German;
dv div Divehi; dz dzo Dzongkha; ee ewe Ewe; el ell Greek; en eng English;
eo epo Esperanto; es spa Spanish; et est Estonian; eu eus Basque; fa fas Persian;
ff ful Fulah; fi fin Finnish; fj fij Fijian; fo fao Faroese; fr fra French;
fy fry Western Frisian; ga gle Irish; gd gla Gaelic; gl glg Galician; gn grn Guarani;
gu guj Gujarati; gv glv Manx; ha hau Hausa; he heb Hebrew; hi hin Hindi;
ho hmo Hiri Motu; hr hrv Croatian; ht hat Haitian; hu hun Hungarian; hy hye Armenian;
hz her Herero; ia ina Interlingua; id ind Indonesian; ie ile Interlingue; ig ibo Igbo;
ii iii Sichuan Yi; ik ipk Inupiaq; io ido Ido; is isl Icelandic; it ita Italian;
iu iku Inuktitut; ja jpn Japanese; jv jav Javanese; ka kat Georgian; kg kon Kongo;
ki kik Kikuyu; kj kua Kuanyama; kk kaz Kazakh; kl kal Kalaallisut;
km khm Central Khmer; kn kan Kannada; ko kor Korean; kr kau Kanuri; ks kas Kashmiri;
ku kur Kurdish; kv kom Komi; kw cor Cornish; ky kir Kirghiz; la lat Latin;
lb ltz Luxembourgish; lg lug Ganda; li lim Limburgan; ln lin Lingala; lo lao Lao;
lt lit Lithuanian; lu lub Luba-Katanga; lv lav Latvian; mg mlg Malagasy;
mh mah Marshallese; mi mri Maori; mk mkd Macedonian; ml mal Malayalam;
mn mon Mongolian; mr mar Marathi; ms msa Malay; mt mlt Maltese; my mya Burmese;
na nau Nauru; nb nob Bokmål; nd nde Ndebele; ne nep Nepali; ng ndo Ndonga;
nl nld Dutch; nn nno Norwegian Nynorsk; no nor Norwegian; nr nbl Ndebele;
nv nav Navajo; ny nya Chichewa; oc oci Occitan; oj oji Ojibwa; om orm Oromo;
or ori Oriya; os oss Ossetian; pa pan Panjabi; pi pli Pali; pl pol Polish;
ps pus Pushto; pt por Portuguese; qu que Quechua; rm roh Romansh; rn run Rundi;
ro ron Romanian; ru rus Russian; rw kin Kinyarwanda; sa san Sanskrit;
sc srd Sardinian; sd snd Sindhi; se sme Northern Sami; sg sag Sango;
sh sh Serbo-Croatian; si sin Sinhala; sk slk Slovak; sl slv Slovenian; sm smo Samoan;
sn sna Shona; so som Somali; sq sqi Albanian; sr srp Serbian; ss ssw Swati;
st sot Sotho; su sun Sundanese; sv swe Swedish; sw swa Swahili; ta tam Tamil;
te tel Telugu; tg tgk Tajik; th tha Thai; ti tir Tigrinya; tk tuk Turkmen;
tl tgl Tagalog; tn tsn Tswana; to ton Tonga; tr tur Turkish; ts tso Tsonga;
tt tat Tatar; tw twi Twi; ty tah Tahitian; ug uig Uighur; uk ukr Ukrainian;
ur urd Urdu; uz uzb Uzbek; ve ven Venda; vi vie Vietnamese; vo vol Volapük;
wa wln Walloon; wo wol Wolof; xh xho Xhosa; yi yid Yiddish; yo yor Yoruba;
za zha Zhuang; zh zho Chinese; zu zul Zulu
"""
# Each word is the first two letters of codes, and the third letters of all of them.
_OF_THREE_LETTERS = """
aaabcdefghiklnopqstuwxz ababcdefghijlmnopqrstuvwxyz acabdefhiklmnpqrstuvwxyz
adabdefghijlnoqrstuwxyz aeabcdeklmnqrsuwyz afabdeghiknopstuz
agabcdefghijklmnoqrstuvwxyz ahabghiklmnoprst aiabcdefghijklmnopqrtwxy ajaginpsuwz
akbcdefghijklmopqrstuvwxyz alacdefghijklmnopqrstuwxyz amabcefgijklmnopqrstuvwxyz
anabcdefghijklmnopqrstuvwxyz aoabcdefgijklmnrstuxz apabcdefghijklmnopqrstuvwxyz
aqcdgkmnprtz arbcdehijklnopqrstuvwxyz asabcefghijklnopqrstuvwxyz
atabcdeghijklmnopqrstuvwxyz auabcdghijklmnopqrstuwxyz avbdiklmnostuv
awabceghikmnorstuvwxy axbegklmx ayabcdeghiklnopqrstuz azabdgjmnotz
baabcdefghijlnoprstuvwxy bbabcdefghijklmnopqrstuvwxy bcabcdefghijklmnopqrstuvwyz
bdabcdefghijklmnopqrstuvwxyz beabcdefghijkmopqrstuvwxyz bfabcdefghijklmnopqrstuwxyz
bgabcdefgijklnopqrstuvwxyz bhabcdefghijlmnopqrstuvwxyz biabdefgklmnopqrtuvwxyz
bjabcefghijklmnoprstuvwxyz bkacdfghijklmnopqrstuvwxyz blabcdefhijklmnopqrstvwxyz
bmabcdefghijklmnopqrstuvwxz bnabcdefgijklmnopqrstuvwxyz boabefghijklmnopqrtuvwxyz
bpacdeghijklmnopqrstuvwxyz bqabcdfghijklmnopqrstuvwxyz brabcdfghijklmnopqrstuvwxyz
bsabcefghijklmnopqrstuvwxy btacdefghijkmnopqrstuvwxyz buabcdefghijkmnopqstuvwxyz
bvabcdefghijklmnopqrtuvwxyz bwabcdefghijklmnopqrstuwxyz bxabcdefghijklmnopqrsuvwz
byabcdefghijklmnopqrstvwxz bzabcdefghijklmnopqrstuvwxyz caabcdefghijklmnopqrsuvwxyz
cbbcdgijklnoqrstuvwy cccdeghjlmopr cdaefhijmnorsyz ceabgklnty cfadgm cgacgk
chbcdfghjklmnopqrtwxyz ciabcdehkmnprwy cjaehikmnopsvy ckbhlmnoqrstuvxyz
clacdehijklmotuwy cmacegilmnorst cnabcghiklopqrstuwx coabcdefghjklmnopqtuvwxz
cpabcefginopsuxy cqd crabcdfghijklmnopqrstvwxyz csabcdefghijklmnopqrstvwxyz
ctacdeghlmnopstuyz cuabchijklopqrstuvwxy cvgn cwabdegt cyabo czhknot
daacdeghijklmoqrsuvwxyz dbabdefgijlmnopqrtuvwy dccr ddadegijnorsw decdefghiklmnpqrsvz
dgabcdeghiklnorstwxz dhdgilmnorsuvwx diabcdfghijklmnopqrsuwxyz djabcdefijkmnoruw
dkagkrsx dlgkmn dmabcdefgklmorsuvwxy dnadegijknortuvwy doabcefhiklnopqrstvwxyz dpp
drabcdegilnoqstuy dsbehilnoqz dtabdhikmnoprstuy duabcefghiklmnopqrsuvwxyz dva
dwakrsuwyz dyabdgimnouy dzaegln eaa ebcgkoru ecrsy eee efaei egalmoy ehsu eiptv eja
ekaegiklmopry elehikmoux emabegikmnpqsuwxyz enabcdfhlmnoqruvwx eot epi eraghikorstw
eseghiklmnoqsuy etbchnorstuxz evehn ewo ext eyao ezae faabdfghijklmnprtuxyz fbl fcs
fer ffim fgr fiaeflprtuw fkkv flahilnry fmpu fnbgi fodimnrs fpe fqs frcdkmopqrst fsels
fubcdefhijmnqrtuvy fvr fwae gaabcdefghijklmnopqrstuwxyz gbabdefghijklmnopqrsuvwxyz
gccdeflnrt gdabcdefghijklmnoqrstux geabcdfghijklmqsvwxyz gfkt ggabdegkltuw
ghacehklnorst giabcdeghilmnpqrstuwxyz gjkmnru gkadenopu glbcdhjkloruwy
gmabdghlmnruvxyz gnabcdeghijklmnoqrtuwz goabcdefghijklmnopqrstuvwxyz gpaen gqainru
grabcdghijmoqrstuvwxyz gseglmnopsw gtau guabcdefghiklmnopqrstuwxz gvacefjlmnoprsy
gwabcdefgijmnrtuwx gxx gyabdefgilmnoryz gzain haabcdefghijklmnopqrsvwxyz hbabnou hcah
hdnsy headghim hgmw hhiry hiabdfghijklmortwx hji hkaehkns hlabdetu
hmabcdefghijklmnpqrstuvwyz hnadeghijnosu hoabcdehijlmoprstvwyz hpos hracekmoptuwxz
hsbhlns htiosux hubcdefghijklmopqrstuvwxyz hvceknv hwaco hyaw iainr ibabdeghlmnruy
icahlr idabcdeirstu ifabefkmuy igbeglmnosw ihbipw iin ijcejnos ikeikloprstvwxz
ilabgikmopsuv imailnorsty inbceghjlmnopstz ioruw ipio iquw iraehiknoruxy
isacdeghikmnortu itbdeiklmorstvwxyz ium ivbv iwkmos ixcl iyaox izhrz
jaabcdefhjklmnoqstuxyz jbeijkmnortuw jcst jdagt jebehiklnrtu jgbeko jhis
jiabcdeghilmoqtuvy jjer jkamoprsu jles jmabcdilnrswx jnadgijls jobdgrsw jpar jqr
jrabrtu jsl juabcdhiklmnoprstuwy jvdn jwi jyaey kaabcdefghijkmopqrvwxy
kbabcdeghijklmnopqrstuvwxyz kcabcdefghijklmnopqrstuvwxyz kdacdefghijklmnpqrtuwxyz
keabcdefghijklmnopqrstuvwxyz kfabcdefghijklmnopqrstuvwxyz kgabefgijklmnopqrstuvwxy
khabcdefghijklnopqrstuvwxyz kiabcdefghijlmopqstuvwxyz kjabcdeghijklmnopqrstuvxyz
kkabcdefghijklmnopqrstuvwxyz klabcdefghijklmnopqrstuvwxyz kmabcdefghijklmnopqrstuvwxyz
knabcdefgijklmnopqrstuvwxyz koacdefghiklopqstuvwyz kpabcdefghijklmnoqrstuvwxyz
kqabcdefghijklmnopqrstuvwxyz krabcdefhijklnoprstuvwxyz ksabcdefghijklmnopqrstuvwxyz
ktabcdefghijklmnopqstuvwxyz kubcdefghijklmnopqstuvwxyz kvabcdefghijklmnopqrtuvwxyz
kwabcdefghijklmnoprstuvwxyz kxabcdfhijkmnopqrstvwxyz kyabcdefghijklmnopqrstuvwxyz
kzabcdefgiklmnopqrsuvwxyz laabcdefghijlmnpqrsuwxyz lbbcefgijklmnoqrstuvwxyz
lccdefhlmpqs ldabdghijklmnopq leabcdefhijklmnopqrstuvwxyz lfan lgabghiklmnoqrtuz
lhahilmnpstu liabcdefghjklopqrsuvwxyz ljaeilpwx lkabcdehijlmnorstuy
llabcdefghijklmnpqsux lmabcdefghijklnopqruvwxy lnabdghijlmnsuwz
loabcefghijklmnopqrstuvwxyz lpaenox lqr lracegiklmnortvz lsabcdehilmnoprstvwy
ltcghinosu luacdefijklmnopqrstuvwyz lvaiksu lwaeghlmostuw lxm lyagn lzhlnz
maabdefgijkmnpqstuvwxz mbabcdefhijklmnopqrstuvwxyz mcabcdefghijklmnopqrstuvwxyz
mdabcdefghijklmnpqrstuvwxyz meabcdefhijklmnopqrstuvwyz mfabcdefghijklmnopqrstuvwxyz
mgabcdefghijklmnopqrstuvwyz mhabcdefgijklmnopqrstuwxyz miabcdefghijklmnopqrstuwxyz
mjbcdeghijklmnopqrstuvwxyz mkabcefghijklmnopqrstuvwxyz mlabcefhijklmnopqrsuvwxz
mmabcdefghijklmnopqrtuvwxyz mnabcdefghijklmnopqrsuvwxyz moacdeghijkmopqrstuvwxyz
mpabcdeghijklmnopqrstuvwxyz mqabcefghijklmnopqrstuvwxyz mrabcdefghjklmnopqrstuvwxyz
msbcdefghijklmnopqrsuvwxyz mtabcdefghijklmnopqrstuvwxy muabcdeghijklmnopqrstuvxyz
mvabdefghiklnopqrstuvwxyz mwabcefghiklmnopqrstuvwz mxabcdefghijklmnopqrstuvwxyz
mybcefghjklmnoprsuvwxyz mzabcdeghijklmnopqrstuvwxyz naabcefghijklmnopqrstwxyz
nbabcdeghijkmnopqrstuvwy ncabcdefghijklmnoqrstuxz ndabcdfghijklmnpqrstuvwxyz
neabcdefghijkmnoqrstuvwxyz nfadlru ngabcdeghijklmnpqrstuvwxyz
nhabcdefghikmnopqrtuvwxyz niabcdefghijklmnoqrstuvwxyz njabdhijlmnorstuxyz
nkabcdefghijkmnopqrstuvwxz nlacegijklmoquvwxyz nmabcdefghijklmnopqrstuvwxyz
nnabcdefghijklmnpqrtuvwyz noacdefghijklmnpqstuvwyz npabghilnosuxy nqgklmnoqty
nrabcefgiklmnprtuxz nsabcdefghiklmnopqrstuvwxyz ntdegijkmopruwxyz
nuabcdefghijklmnopqrstuvwxyz nvhmo nwabcegimorwxy nxadegiklmnoqrx
nybcdefghijklmnopqrstuvwxy nzabdikmsuyz oaacrv obiklmortu ocahmou odaktu ofosu
ogbcegou ohtu oiaen ojbcgpsvw okabcdeghijklmnorsuvxz oladekmortu omabcgiklnoprtuwxy
onabegijknoprstuwx oodgnrs opakmoty oraceghnorstuvwxyz osacinoptux
otabdeiklmnoqrstuwxyz ouabeim ovd owil oybdmy ozm paabcdefghiklmopqrsuvwxyz
pbbcefghilmnoprstuvy pcabcdefghijklmnpw pdacinotu peabdefghijklmopqsvxyz pfael
pgadgiklnsuz phadghijklmnoqrtuvw piabcdefghjlmnoprstuvwxyz pjt pkabcghnoprstu
plabcdeghjklnoqrstuvwyz pmabdefhijklmnoqrstwxyz pnabcdeghijklmnopqrstuvwxyz
pocefghikmnopqstvwxy ppeiklmnopqstu pqam pracdefghiklmnopqrstuwxz
psacdeghilmnopqrstuwy ptahinopqrtuvwy puabcdefgijmopqrtuwxy pwabgimnorw pxm pyemnsuxy
pzhn quabcdfghiklmnpqrsvwxyz qvacehijlmnopswyz qwachmst qxachlnopqrstuw qyap
raabcdfghijklmnopqrstuvwxyz rbbklp rcf rdb reabegijlmnrsty rgaeknrsu rhgp riabflmnrtu
rjgis rkabhimtw rmabcdefghiklmnopqstuvwxyz rnbdglnprw roabcdefglmopruw rpnt rriot
rsbklmn rtchmsw rubcefghikopqtuyz rwaklmor rxdw rynsu rzh saabcdefhijklmoqrstuvwxyz
sbabcdefghijklmnopqrstuvwxyz scbefghiklnopqstuvwx sdabcefghjklnopqrstuxz
seabcdefghijklmnopqrstuvwyz sfbemsw sgabcdeghijkmnprstuwxyz
shabcdeghijklmnopqrstuvwxyz siabdefghijklmopqrstuvwxyz sjabdegklmnoprstuw
skabcdefghijmnopqrstuvwxyz slacdefghijlmnpqrstuwxyz smabcfghijklmnpqrstuvwxyz
sncefgijklmnopqrsuvwxyz soabcdeghijklnopqrsuvwxyz spbcdegiklmnopqrstuvxy
sqahkmnoqrstux srabcefghiklmnoqrstuvwxyz ssabcdefghijklmnopqrstuvxyz
stabdefghijklmnopqrstuvwy suabcegijkoqrstvwxyz svabcekmsx swbcfghijklmnopqrstuvwxy
sxbcegklmnorsuw syabciklmnorswxy szabcdeglnpsvwy taabcdefgijklnopqrsuvwxyz
tbacdefghijklmnoprstuvwxyz tcabcdefghiklmnopqstuwxyz tdabcdefghijklmnoqrstvxy
teabcdefghikmnopqrstuvwxyz tfinort tgabcdefhijnopqrstuvwxyz thdefhiklmnpqrstuvyz
tiacfghijklmnopqstuvwxyz tjagijlmnopsuw tkabdefglmnpqrstuvwxz
tlabcdfghijklmnopqrstuvxy tmabcdefghijklmnoqrstuvwyz tnabcdghiklmnopqrstuvwxyz
tobcdfghijklmopqrsuvwxyz tpacefgijklmnopqrtuvwxyz tqblmnopqrtuw
trabcdefghijlmnopqrstuvwxyz tsabcdeghijklmpqrstuvwxyz ttabcdefghijklmnopqrstuvwyz
tuabcdefghijlmnopqstuvxyz tvadeklmnostuwxy twabcdefghlmnopqrtuwxy txabceghijmnoqrstuxy
tyaehijlnprstuvxyz tzahjlmnox uamnr ubailruy udaegijlmu ues ufi ugabehnoy uhan uisv
uji ukaghiklpqsuvwy ulabcefiklmnuw umabcdgimnoprsu unadegikmnruxz uon upiv
urabcefghiklmnoprtuvwxyz usahikpsu utaehpru uumru uvehl uwa uya uzns
vaaefghijlmnoprsuvy vbbk vecdlmopr vgrt vicdfglnstv vkajklmnoptuz vlps
vmabcdefghijklmpqrsuvwxyz vnkmp vort vraost vsilv vto vumnt vwa
waabcdefghijklmnopqrstuvwxyz wbabefhijklmpqrstvw wcai wddgjktuy weacdghimnoprstuw wfg
wgabgiouy whagku wibcefghijklmnruvy wjai wkabdlruwy wlaceghiklmorsuvwxy
wmabcdeghimnostwx wnbcdegikmnopuwy woabcdefgikmnorswy wpc wrbghiklmnoprsuvwxyz
wsagikrsuv wtfhikmw wuabdhlmnrtuvxy wwaborw wxaw wybimnry xaabcdegijklmnopqrstuvwy
xbbcdegijmnoprwy xcbceghlmnortuvwy xdackmoqy xebdglmprstu xfa xgabdfgilmruw
xhacdemrtuv xibilnrsvy xjbt xkabcdefgijklnopqrstuvwxyz xlabcdeginopsuy
xmabcdefghjklmnopqrstuvwxyz xnabghijkmnoqrstuyz xocdgikmnoprw
xpabcdefghijklmnopqrstuvwxyz xqat xrabdegimnrtuw xsabcdehijlmnopqrsuvy
xtabcdeghijlmnopqrstuvwy xuabdgjlmnoprtu xveinos xwacdegjklortw xxbkmrt xyabjklty
xzhmp yaabcdefghijklmnopqrstuvwxyz ybabehijklmnoxy ychlnp ydadegk yeaceijlrstuvy
ygailmprsuw yhadls yiafghijklmnpqrstuvxz ykagiklmnortuy ylabegilmnoruy
ymbcdeghiklmnopqrsxz ynadegklnoqsu yobgiklmntxy ypabghkmnopz yrabeklmnoswy
yscdglmnoprsy ytalpwy yuabcdefgijklmnpqrtwxyz yvat ywaglnqrtuw yxaglmuy yyruz yzgk
zaabcdefghijklmopqrstuvwxyz zbaceltuw zcadh zdj zeaghn zgabhmnr zhbdinw ziabklmnwz
zkabdghknoprtuvz zlajmnq zmabcdefghijklmnopqrstuvwxyz znadegks zochmoqrs
zpabcdefghijklmnopqrstuvwxyz zqe zragnops zsaklmru zteglmnpqstuxy zuahmny zwa zxx
zybgjnp zzaj
"""


def _entries() -> Iterator[tuple[str, str, str]]:
    for entry in _NAMES.split(";"):
        code, longer, name = entry.split(maxsplit=2)
        yield code, longer, " ".join(name.split())


@cache
def names_by_code() -> dict[str, str]:
    """The English name of each language that has a code of two letters."""
    return {code: name for code, _longer, name in _entries()}


@cache
def codes_by_name() -> dict[str, str]:
    """The code of two letters of each language, by its English name and longer code."""
    return {
        key: code
        for code, longer, name in _entries()
        for key in (longer, name.casefold())
    }


@cache
def codes_of_three_letters() -> frozenset[str]:
    """The codes of all languages that have none of two letters."""
    return frozenset(
        word[:2] + third for word in _OF_THREE_LETTERS.split() for third in word[2:]
    )
