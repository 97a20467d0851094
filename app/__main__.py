"""PROVISIONAL command line, for measuring while the recognisers are written."""
from __future__ import annotations
import json, sys
from app.answers import answer
from app.packs import engine
from checks import Draft, Facts, Medium, Profile, Section, Track
from checks.jurisdictions import parse

def main() -> int:
    path = sys.argv[2]
    e = engine()
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        secs = tuple(Section(s["text"], Track(s["track"]), s.get("platform")) for s in r["sections"]) if "sections" in r else (Section(r["text"], Track(r.get("track", "spoken"))),)
        facts = {k: tuple(v) if isinstance(v, list) else v for k, v in r.get("facts", {}).items()}
        d = Draft(secs, Profile(tuple(r.get("platforms", ())), tuple(filter(None, map(parse, r.get("jurisdictions", ())))), Medium(r.get("format", "video"))), Facts(facts))
        print(json.dumps(answer(str(r.get("id", "")), d, e.check(d)), ensure_ascii=False))
    return 0

if __name__ == "__main__":
    sys.exit(main())
