using System.Collections.Frozen;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>English names of languages.</summary>
public static class LanguageNames
{
    /// <summary>The code of titles without words.</summary>
    public const string WithoutWords = "zxx";

    private const string English = "en";

    private static readonly FrozenDictionary<string, string> Names = EnglishTable.Read(
        "en:English, fr:French, es:Spanish, ja:Japanese, it:Italian, de:German, hi:Hindi, pt:Portuguese, zh:Chinese, "
        + "ru:Russian, ko:Korean, sv:Swedish, ar:Arabic, tr:Turkish, pl:Polish, fa:Persian, da:Danish, cs:Czech, "
        + "no:Norwegian, fi:Finnish, nl:Dutch, ta:Tamil, la:Latin, he:Hebrew, ro:Romanian, ur:Urdu, th:Thai, "
        + "sr:Serbian, ml:Malayalam, el:Greek, bn:Bengali, is:Icelandic, uk:Ukrainian, te:Telugu, hu:Hungarian, "
        + "wo:Wolof, mi:Māori, vi:Vietnamese, id:Indonesian, ga:Irish, zu:Zulu, xh:Xhosa, yo:Yoruba, bm:Bambara, "
        + "sw:Swahili, pa:Punjabi, mr:Marathi, mk:Macedonian, ca:Catalan, ku:Kurdish, bo:Tibetan, af:Afrikaans, "
        + "tl:Tagalog, ln:Lingala, gl:Galician, bs:Bosnian, so:Somali, qu:Quechua, mn:Mongolian, kn:Kannada, "
        + "ka:Georgian, hy:Armenian, gu:Gujarati, et:Estonian, dz:Dzongkha, bg:Bulgarian, be:Belarusian, am:Amharic, "
        + "hr:Croatian, ny:Chichewa, yue:Cantonese, arc:Aramaic, yua:Mayan");

    /// <summary>
    /// Whether a reason may name the language: English is no news, and languages without a name here cannot be said.
    /// </summary>
    internal static bool IsNews(string code) => code != English && Names.ContainsKey(code);

    /// <summary>The name of an ISO 639 code, e.g. "French"; null for languages without one here.</summary>
    public static string? Of(string code) => Names.GetValueOrDefault(code);
}
