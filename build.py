"""Candour: from the confidential minutes in content/ to the public site in site/.

    python build.py                 build, check and release the public site
    python build.py init            begin with your own partnership
    python build.py --preview       a private preview of everything, unapproved too
    python build.py status          each meeting: released, or held and why
    python build.py review          answer the open questions, read the public page, approve it
    python build.py approve ID …    sign meetings off
    python build.py explain ID      every decision on a meeting, with its because
    python build.py correct ID …    put right what was read
    python build.py rule KEY …      answer one question from a script; circulate, withdraw, audit-log: see --help
    python build.py check           the audit log and the site as it stands
    python build.py newsletter      a round-up of published meetings, as files to paste or attach
    python build.py serve           show the last build on this computer
    python build.py test            set up what the tests need and pass them

The way through, each stage in a room of its own (desk/run.py calls them in this order):

    read     minutes/sources          a file becomes a Document
    parse    minutes/layouts          a Document becomes a Meeting
    right    minutes/corrections      as people put it right
    gather   redaction/people         who is in it
    detect   redaction/detectors      what might have to go
    decide   redaction/decide         what policy and rulings make of it
    mask     redaction/mask           the public words; refuses while anything is open
    render   publishing/pages         pages, from public words alone
    make     publishing/site          MkDocs builds them, out of sight
    inspect  publishing/gate          every byte is read back for what was withheld
    release  publishing/site          two renames, only if nothing was found
"""

import sys

from desk.installing.bootstrap import go_inside

if __name__ == "__main__":
    arguments = sys.argv[1:]
    outside = go_inside(arguments, "requirements-test.lock" if arguments[:1] == ["test"] else "requirements.lock")
    if outside is not None:
        sys.exit(outside)
    from desk.cli.commands import main

    main()
