"""A country whose whole report is in Arabic, and words to try every script."""

from datetime import date
from gettext import NullTranslations, translation

from selfassess.cli.locales import LOCALES
from selfassess.core.model.about.details import Texts
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.origin import Origin
from selfassess.core.model.status import Status
from selfassess.report.pdf.attachments import SourceFile
from selfassess.storage.questionnaires.catalog import find_questionnaire
from tests.report.printed_reports import Example, load_example

WORDS = {
    "vi": "Kế hoạch hành động quốc gia, ộ ữ ẵ",
    "ru": "Национальный план действий",
    "el": "Εθνικό σχέδιο δράσης",
    "ka": "ეროვნული სამოქმედო გეგმა",
    "hy": "Ազգային գործողությունների ծրագիր",
    "ar": "نُشر الجدول الزمني (2016-2018) قبل البدء بـ 14 يومًا، انظر OGP",
    "he": "תוכנית הפעולה הלאומית 2016 (OGP) פורסמה",
    "hi": "राष्ट्रीय कार्य योजना की स्थिति",
    "si": "ජාතික ක්‍රියාකාරී සැලැස්ම",
    "ta": "தேசிய செயல் திட்டம் கொண்டு",
    "th": "แผนปฏิบัติการแห่งชาติ น้ำ",
    "km": "ផែនការសកម្មភាពជាតិ",
    "mn": "Үндэсний үйл ажиллагааны төлөвлөгөө",
    "ko": "국가행동계획 수립",
    "zh": "国家行动计划 直接",
    "ja": "国別行動計画 直接",
    "am": "ብሔራዊ የድርጊት መርሃ ግብር",
}
"""What "national action plan" is called, more or less."""

SCRIPTS = {
    **WORDS,
    "bn": "জাতীয় কর্মপরিকল্পনা",
    "bo": "རྒྱལ་ཡོངས་ལས་འཆར",
    "dv": "ޤައުމީ އަމަލީ ޕްލޭން",
    "gu": "રાષ્ટ્રીય કાર્ય યોજના",
    "kn": "ರಾಷ್ಟ್ರೀಯ ಕ್ರಿಯಾ ಯೋಜನೆ",
    "lo": "ແຜນປະຕິບັດງານແຫ່ງຊາດ",
    "ml": "ദേശീയ കർമ്മ പദ്ധതി",
    "my": "အမျိုးသား လုပ်ငန်းအစီအစဉ်",
    "or": "ଜାତୀୟ କାର୍ଯ୍ୟ ଯୋଜନା",
    "pa": "ਰਾਸ਼ਟਰੀ ਕਾਰਜ ਯੋਜਨਾ",
    "te": "జాతీయ కార్యాచరణ ప్రణాళిక",
    "zgh": "ⴰⵖⴰⵡⴰⵙ ⴰⵏⴰⵎⵓⵔ",
}
"""In scripts for which a machine may have no letters to print, too."""

NOTE = """اجتمع المنتدى كل ربع سنة، ونُشرت المحاضر على https://www.example.org/ar/forum/minutes-of-all-meetings-2025-03-14/ خلال 14 يومًا.

وهناك نسخة بالإنجليزية (English) على www.example.org/، وللسؤال: ogp@example.org؟"""
"""With an address that no line has room for, and signs of both directions."""

_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهفغحيكقلمنعصرستوطظزثخذ")


def arabic(text: str) -> str:
    """The text in Arabic letters that mean nothing; {fields} stay."""
    parts = text.lower().replace("}", "{").split("{")
    return "".join(
        f"{{{part}}}" if index % 2 else part.translate(_LETTERS)
        for index, part in enumerate(parts)
    )


class Arabic(NullTranslations):
    """A language from right to left, all of whose words are there and mean nothing."""

    def gettext(self, message: str) -> str:
        return arabic(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return arabic(msgid1 if n == 1 else msgid2)

    def info(self) -> dict[str, str]:
        return {"language": "ar"}


def arabic_words() -> NullTranslations:
    """The Arabic catalogue."""
    return translation("selfassess", LOCALES, ["ar"])


def in_arabic() -> Example:
    """The Standards of 2022 in Arabic, with answers and a long note in Arabic."""
    loaded = find_questionnaire("ogp-standards-2022").in_language("ar")
    questionnaire = loaded.questionnaire
    _asked, assessment, _source = load_example("united-kingdom-2024")
    keys = list(questionnaire.by_id)
    long_note = "\n".join(f"السطر رقم {n}" for n in range(120))
    answers = {
        **{key: Answer(status=Status.MET, note=NOTE) for key in keys[:2]},
        keys[2]: Answer(
            status=Status.PARTLY_MET, note=long_note, evidence=("minutes",)
        ),
    }
    changed = assessment.model_copy(
        update={
            "country": "بلد المثال",
            "action_plan": "خطة العمل الوطنية الثالثة 2016-2018",
            "language": "ar",
            "texts": Texts(introduction=NOTE),
            "evidence": {
                "minutes": Evidence(
                    title="محضر اجتماع المنتدى في العاصمة، مارس 2025",
                    url="https://example.org/minutes",
                    date=date(2025, 3, 14),
                    by=Origin.GOVERNMENT,
                )
            },
            "answers": answers,
        }
    )
    return (
        questionnaire,
        Assessment.model_validate(changed.model_dump()),
        SourceFile("arabic.toml", "# بلد\n".encode()),
    )
