using System.Collections.Frozen;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Regions by their two letters (ISO 3166). The program runs without culture tables, so it brings their names along.</summary>
public static class Regions
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AD"] = "Andorra", ["AE"] = "United Arab Emirates", ["AG"] = "Antigua and Barbuda", ["AL"] = "Albania", ["AO"] = "Angola", ["AR"] = "Argentina",
        ["AT"] = "Austria", ["AU"] = "Australia", ["AZ"] = "Azerbaijan", ["BA"] = "Bosnia and Herzegovina", ["BB"] = "Barbados", ["BE"] = "Belgium",
        ["BF"] = "Burkina Faso", ["BG"] = "Bulgaria", ["BH"] = "Bahrain", ["BM"] = "Bermuda", ["BO"] = "Bolivia", ["BR"] = "Brazil", ["BS"] = "Bahamas",
        ["BY"] = "Belarus", ["BZ"] = "Belize", ["CA"] = "Canada", ["CD"] = "DR Congo", ["CH"] = "Switzerland", ["CI"] = "Côte d’Ivoire", ["CL"] = "Chile",
        ["CM"] = "Cameroon", ["CO"] = "Colombia", ["CR"] = "Costa Rica", ["CU"] = "Cuba", ["CV"] = "Cape Verde", ["CY"] = "Cyprus", ["CZ"] = "Czechia",
        ["DE"] = "Germany", ["DK"] = "Denmark", ["DO"] = "Dominican Republic", ["DZ"] = "Algeria", ["EC"] = "Ecuador", ["EE"] = "Estonia", ["EG"] = "Egypt",
        ["ES"] = "Spain", ["FI"] = "Finland", ["FJ"] = "Fiji", ["FR"] = "France", ["GB"] = "United Kingdom", ["GF"] = "French Guiana", ["GG"] = "Guernsey",
        ["GH"] = "Ghana", ["GI"] = "Gibraltar", ["GP"] = "Guadeloupe", ["GQ"] = "Equatorial Guinea", ["GR"] = "Greece", ["GT"] = "Guatemala", ["GY"] = "Guyana",
        ["HK"] = "Hong Kong", ["HN"] = "Honduras", ["HR"] = "Croatia", ["HU"] = "Hungary", ["ID"] = "Indonesia", ["IE"] = "Ireland", ["IL"] = "Israel",
        ["IN"] = "India", ["IQ"] = "Iraq", ["IS"] = "Iceland", ["IT"] = "Italy", ["JM"] = "Jamaica", ["JO"] = "Jordan", ["JP"] = "Japan", ["KE"] = "Kenya",
        ["KR"] = "South Korea", ["KW"] = "Kuwait", ["LB"] = "Lebanon", ["LC"] = "Saint Lucia", ["LI"] = "Liechtenstein", ["LT"] = "Lithuania",
        ["LU"] = "Luxembourg", ["LV"] = "Latvia", ["LY"] = "Libya", ["MA"] = "Morocco", ["MC"] = "Monaco", ["MD"] = "Moldova", ["ME"] = "Montenegro",
        ["MG"] = "Madagascar", ["MK"] = "North Macedonia", ["ML"] = "Mali", ["MT"] = "Malta", ["MU"] = "Mauritius", ["MW"] = "Malawi", ["MX"] = "Mexico",
        ["MY"] = "Malaysia", ["MZ"] = "Mozambique", ["NE"] = "Niger", ["NG"] = "Nigeria", ["NI"] = "Nicaragua", ["NL"] = "Netherlands", ["NO"] = "Norway",
        ["NZ"] = "New Zealand", ["OM"] = "Oman", ["PA"] = "Panama", ["PE"] = "Peru", ["PF"] = "French Polynesia", ["PG"] = "Papua New Guinea",
        ["PH"] = "Philippines", ["PK"] = "Pakistan", ["PL"] = "Poland", ["PS"] = "Palestine", ["PT"] = "Portugal", ["PY"] = "Paraguay", ["QA"] = "Qatar",
        ["RO"] = "Romania", ["RS"] = "Serbia", ["RU"] = "Russia", ["SA"] = "Saudi Arabia", ["SC"] = "Seychelles", ["SE"] = "Sweden", ["SG"] = "Singapore",
        ["SI"] = "Slovenia", ["SK"] = "Slovakia", ["SM"] = "San Marino", ["SN"] = "Senegal", ["SV"] = "El Salvador", ["TC"] = "Turks and Caicos Islands",
        ["TD"] = "Chad", ["TH"] = "Thailand", ["TN"] = "Tunisia", ["TR"] = "Türkiye", ["TT"] = "Trinidad and Tobago", ["TW"] = "Taiwan", ["TZ"] = "Tanzania",
        ["UA"] = "Ukraine", ["UG"] = "Uganda", ["US"] = "United States", ["UY"] = "Uruguay", ["VA"] = "Vatican City", ["VE"] = "Venezuela", ["XK"] = "Kosovo",
        ["YE"] = "Yemen", ["ZA"] = "South Africa", ["ZM"] = "Zambia", ["ZW"] = "Zimbabwe",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether it is two capital letters.</summary>
    public static bool IsRegion(string? text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <summary>The region's name in English; its letters where it is none we know.</summary>
    public static string NameOf(string region) => Names.GetValueOrDefault(region, region);

    /// <summary>The first region that a browser's languages name ("de-CH, de;q=0.9" names CH); null when none does.</summary>
    public static string? FromLanguages(string? acceptLanguage) => (acceptLanguage ?? "").Split(',')
        .Select(language => language.Split(';')[0].Trim().Split('-')).Where(parts => parts.Length > 1)
        .Select(parts => parts[^1].ToUpperInvariant()).FirstOrDefault(Names.ContainsKey);
}
