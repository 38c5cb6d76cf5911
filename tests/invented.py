"""Essays for the tests of wording, each weak in its own way; no two share a topic."""

BARE = """The village should keep its ferry.

The ferry carries nurses to the clinic every morning, and without it they drive for an hour. Last
winter the road was closed for nine days. The clinic stayed open because the boat still ran.

A ferryman earns his living on the water. Two families in the village have rowed and repaired the
boats for sixty years, and they would leave if the landing closed.

Visitors come for the crossing. The bakery by the landing sells half of its bread to people who
wait for the boat, and the inn fills its rooms with them in June.

The ferry should stay where it is. It has served the village well and will go on doing so."""

PLANNED = """This essay will discuss beekeeping on roofs, its history and its cost.

Beekeeping on roofs began in Paris. A gardener of the opera set five hives above the stage in 1982
and sold the honey in the shop of the theatre.

The cost of a hive is small. Wood, wax and a smoker are cheap, and a course takes two weekends.
Most of the work falls in May.

In conclusion, this essay has discussed beekeeping on roofs and its history."""

STRAY = """School uniforms should be abolished because they cost families money, they hide who
pupils are, and they do not stop bullying.

Uniforms cost families money. A blazer with a crest is sold by one shop only, and it costs three
times what a plain jacket costs (Marlowe 14).

Volcanoes of Iceland erupt about every four years. Their ash melts into the glaciers and feeds
rivers that carry black sand to the sea, where whales gather.

Uniforms do not stop bullying. Pupils find other things to laugh at, such as shoes, phones and
hair, and a survey of forty schools found no difference (Quennell 88).

For these reasons, school uniforms should be abolished: they cost money and stop no bully.

Works Cited

Marlowe, Ada. Threads. Harbour Press, 2011.

Zimmer, Paul. Buttons and Crests. Hill Books, 2009."""

QUESTION = """Should chess be taught in primary school? Many people wonder about it, and some have
asked the mayor.

Chess is quiet. Children sit for an hour and think, and nobody runs or shouts in the room.

Boards are cheap. One set lasts for twenty years if the pieces are counted at the end.

So everyone can decide for themselves whether chess is good or not."""

ONE = """I think libraries should lend tools as well as books because tools are dear and are used
once a year. A drill costs as much as a coat. My uncle bought a ladder for one gutter, and it has
hung in his shed since then. A library knows how to lend and how to ask for things back. It has
shelves, cards and a desk. Neighbors would meet there and teach each other how to hold a saw. That
is why a library should lend a drill as gladly as a novel."""

COPIED = """Night buses should run until dawn because nurses work late, dancers go home in the
dark, and empty streets are dangerous.

Nurses work late. A hospital changes its shifts at two in the morning, when no tram has run for an
hour. “I walk four miles after every shift,” one of them told the council.

Dancers go home in the dark as well. The clubs close at three, and taxis cost more than the ticket
did (Ferrante 2016, 7). A bus would carry fifty of them for the price of one cab.

Empty streets are dangerous. Police counted most thefts between one and four (Bellamy, 2014, p. 3).
A bus with a driver and lights is a witness on every corner (Ferrante 2016, 9).

Night buses should run until dawn because nurses work late, dancers go home in the dark, and empty
streets are dangerous."""

BOTH_SIDES = """Zoos have advantages and disadvantages. Some people like them and others do not.

Zoos keep animals in cages. Lions walk up and down all day and never hunt, which makes them ill.

On the other hand, zoos save rare animals. The Arabian oryx was gone from the desert and was bred
in zoos until herds could be set free again.

Zoos teach children. A child who has smelled an elephant remembers it for life.

All in all there are good sides and bad sides to zoos, and both of them matter."""

INVENTED = {
    "bare": BARE,
    "planned": PLANNED,
    "stray": STRAY,
    "question": QUESTION,
    "one": ONE,
    "copied": COPIED,
    "both-sides": BOTH_SIDES,
}
