import argparse, os, random, sys, tempfile
from dataclasses import dataclass
import corruption, kills, places, disk, network, gone
from command import Lib
from report import Report
@dataclass
class Effort:
    flips: int
    kills: int
    fillings: int
p=argparse.ArgumentParser(); p.add_argument("lib"); p.add_argument("--flips",type=int,default=100); p.add_argument("--kills",type=int,default=60); p.add_argument("--seed",type=int,default=1);  p.add_argument("--only")
o=p.parse_args()
r=Report()
with tempfile.TemporaryDirectory() as f:
    globals()[o.only].run(Lib(o.lib), r, f, Effort(o.flips,o.kills,70), random.Random(o.seed))
print(r.seconds, len(r.failures))
