namespace ExpressiFy.Imports.Fields;

/// <summary>The words with which lists say how far a person has come, and yes and no.</summary>
internal static class StatusWords
{
    private static readonly WordList<ListStatus> Statuses = new(
        (ListStatus.Planned, "plantowatch plannedtowatch planning planned plan"),
        (ListStatus.Planned, "ptw wanttowatch wanttosee want towatch tosee"),
        (ListStatus.Planned, "watchlist watchlisted wishlist wishlisted wish queue queued backlog later watchlater"),
        (ListStatus.Planned, "wantstowatch wantstosee iwanttowatch iwanttosee"),
        (ListStatus.Planned, "onwatchlist notstarted interested mylist"),
        (ListStatus.Planned, "geplant merkliste vorgemerkt willichsehen mochteichsehen avoir envie envies aregarder"),
        (ListStatus.Planned, "porver pendiente pendientes quieroverla quierover davedere paraver queroassistir attse"),
        (ListStatus.Planned, "想看 планирую будусмотреть tobewatched willwatch notseenyet notwatchedyet watchnext"),
        (ListStatus.Planned, "chcezobaczyc chceobejrzec doobejrzenia wilzien nogkijken vilse"),
        (ListStatus.Seen, "completed complete watched seen finished"),
        (ListStatus.Seen, "done viewed rewatched rewatching rewatch repeating"),
        (ListStatus.Seen, "alreadyseen alreadywatched seenit watchedit haveseen"),
        (ListStatus.Seen, "gesehen angesehen abgeschlossen fertig vu vue vus"),
        (ListStatus.Seen, "dejavu termine terminee fini visto vista vistos"),
        (ListStatus.Seen, "vistas viste terminado completado completato"),
        (ListStatus.Seen, "finito assistido sett obejrzane 看过 просмотрено"),
        (ListStatus.Current, "watching currentlywatching current inprogress started"),
        (ListStatus.Current, "onhold hold paused stalled ongoing"),
        (ListStatus.Current, "schaueich amschauen schauegerade pausiert"),
        (ListStatus.Current, "unterbrochen encours enpause viendo enprogreso"),
        (ListStatus.Current, "enespera pausado incorso inpausa assistindo 在看 搁置 смотрю отложено"),
        (ListStatus.Dropped, "dropped drop abandoned gaveup givenup stopped stoppedwatching didnotfinish dnf"),
        (ListStatus.Dropped, "abgebrochen abandonne abandonnee abandonado abandonada abbandonato abandonei"),
        (ListStatus.Dropped, "porzucone afgebroken 抛弃 брошено"),
        (ListStatus.NotInterested, "notinteresting notinterested nointerest uninterested"),
        (ListStatus.NotInterested, "ignored ignore hidden hide skip"),
        (ListStatus.NotInterested, "blacklist blacklisted keininteresse nichtinteressiert pasinteresse pasinteressant"),
        (ListStatus.NotInterested, "nomeinteresa noninteressa nonmiinteressa seminteresse naointeressa geeninteresse"),
        (ListStatus.NotInterested, "naomeinteressa nieinteresuje nieinteresujemnie niezainteresowany"));

    private static readonly WordList<bool> Answers = new(
        (true, "yes y true 1 x ja j oui si sim tak da wahr vrai verdadero on"),
        (false, "no n false 0 nein non nao nie niet falsch faux falso off unwatched unseen notwatched notseen"),
        (false, "never notyet"),
        (false, "nochnicht nichtgesehen ungesehen pasencore pasvu nonvu nonvisto nunca ainda"));

    private static readonly string[] Signs = ["✓", "✔", "✔️", "☑", "☑️", "✅", "❤", "❤️", "♥", "♥️", "+", "•"];

    /// <summary>The status that a field names; null when it names none that is known.</summary>
    public static ListStatus? Of(string? field) => Statuses.Of(field);

    /// <summary>Whether a field says yes or no; null when it says neither.</summary>
    public static bool? Answer(string? field) =>
        Signs.Contains(field, StringComparer.Ordinal) ? true : Answers.Of(field);
}
