"""A country whose whole report is in Arabic letters, and words to try every script."""

from gettext import NullTranslations
from typing import Any

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.report.content.report import SourceFile
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

_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهفغحيكقلمنعصرستوطظزثخذ")


def arabic(text: str) -> str:
    """The text in Arabic letters that mean nothing; {fields} stay."""
    parts = text.lower().replace("}", "{").split("{")
    return "".join(
        f"{{{part}}}" if index % 2 else part.translate(_LETTERS)
        for index, part in enumerate(parts)
    )


class Arabic(NullTranslations):
    """A language from right to left."""

    def gettext(self, message: str) -> str:
        return arabic(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return arabic(msgid1 if n == 1 else msgid2)

    def info(self) -> dict[str, str]:
        return {"language": "ar"}


def in_arabic() -> Example:
    """Kenya's questionnaire, with answers and a long note, all in Arabic letters."""
    questionnaire, assessment, _source = load_example("kenya-2016")
    long_note = "\n".join(f"{arabic('the line number')} {n}" for n in range(120))
    changed = assessment.model_copy(
        update={
            "country": arabic("the country"),
            "action_plan": arabic("the plan") + " 2016-2018",
            "language": "ar",
            "evidence": {
                "minutes": Evidence(
                    title=arabic("the minutes of the forum that met in the capital")
                    * 2,
                    url="https://example.org/minutes",
                )
            },
            "answers": {
                **{
                    key: Answer(status=Status.MET, note=WORDS["ar"])
                    for key in list(questionnaire.by_id)[:2]
                },
                "c-forum": Answer(
                    status=Status.PARTLY_MET, note=long_note, evidence=("minutes",)
                ),
            },
        }
    )
    return (
        _turned(questionnaire, "language", "ar"),
        Assessment.model_validate(changed.model_dump()),
        SourceFile("arabic.toml", "# بلد\n".encode()),
    )


def _turned(questionnaire: Questionnaire, key: str, language: str) -> Questionnaire:
    data = questionnaire.model_dump(by_alias=True)

    def turn(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {each: turn(value[each], each) for each in value}
        if isinstance(value, list | tuple):
            return [turn(each, name) for each in value]
        is_text = name in ("title", "text", "about", "notice", "note", "name", "clause")
        return arabic(value) if is_text and isinstance(value, str) else value

    return Questionnaire.model_validate({**turn(data), key: language})
