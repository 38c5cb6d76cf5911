"""Words beside which a number or a year in brackets cites nothing. Words, no logic."""

# A number or year behind these counts a thing, a date or an event, and cites nothing.
COUNTED = frozenset(
    """
    chapter chapters figure figures fig fig. figs. table tables section sections article
    articles appendix part volume grade grades room phase level type types apollo boeing airbus
    covid class group title season episode exhibit step day week year unit age ages amendment
    bill rule proposition resolution route highway interstate flight channel area version
    vitamin question item note equation game games round rank number no. model size stage lot
    block box gate platform windows formula olympics cup studio h.r. s. art. pub. psalms code
    form line lines scene verse stanza page pages total average mean top best world-war wwi
    wwii building floor apartment suite locker bus district ward precinct plan camp pier zone
    sector store exit track
    """.split()
)
# A number or year behind these is a date or a law's.
TIMES = frozenset(
    """
    january february march april june july august september october november december jan. feb.
    mar. apr. aug. sept. oct. nov. dec. spring summer autumn winter fall monday tuesday
    wednesday thursday friday saturday sunday late early mid bc ad bce ce circa about around
    since after before until over under nearly almost only born died century war order act law
    """.split()
)
EVENTS = frozenset(
    """
    act treaty battle war revolution election elections olympics games cup crisis massacre strike
    award awards prize accord accords agreement amendment constitution declaration invasion siege
    armistice proclamation movement rebellion uprising riots march boycott earthquake hurricane
    flood fire famine plague pandemic epidemic edition reprint premiere tour festival museum
    director dir. winner founded established published released opened decision edict law code
    charter bill convention protocol
    """.split()
)
PLACES = frozenset(
    """
    paris london berlin rome vienna madrid moscow tokyo beijing chicago detroit boston philadelphia
    washington atlanta dallas houston seattle denver miami america england france germany italy
    spain russia china japan india mexico canada brazil egypt athens geneva versailles dublin
    brussels amsterdam vietnam korea iraq iran israel cuba poland ireland scotland california
    texas florida ohio virginia alabama mississippi georgia massachusetts pennsylvania selma
    birmingham montgomery memphis hiroshima nagasaki chernobyl waterloo gettysburg new-york
    los-angeles san-francisco new-orleans hong-kong united-states u.s. uk usa
    """.split()
)
# A name and a number behind these are somebody's age.
KIN = frozenset(
    """
    brother sister mother father mom dad son daughter cousin aunt uncle friend wife husband
    neighbor neighbour grandmother grandfather grandma grandpa niece nephew twin boy girl child
    """.split()
)
