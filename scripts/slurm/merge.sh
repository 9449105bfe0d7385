#!/bin/bash
# Joins the shares that reproduce-array.sh made, makes the runs of all further looks, and writes the report; see docs/running-at-scale.md.
#
#   sbatch --dependency=afterok:ARRAY_JOB scripts/slurm/merge.sh PROFILE FOLDER
#
# The report goes to FOLDER/report. The job goes on from FOLDER/merged on its own node: give it processors and time for the looks after the first, with
# sbatch --cpus-per-task and --time. Given again after a stop it goes on from there.
# The job fails when a share is missing or not finished, or a verdict is another than the catalogue expects.
#SBATCH --job-name=cslrepro-merge
#SBATCH --cpus-per-task=2
set -euo pipefail

if [[ $# -ne 2 ]]; then
  echo "usage: sbatch --dependency=afterok:ARRAY_JOB $0 PROFILE FOLDER" >&2
  exit 2
fi

profile=$1
folder=$2
program=${CSLREPRO:-$SLURM_SUBMIT_DIR/src/CslRepro.Cli/bin/Release/net10.0/cslrepro}
if [[ ! -e $folder/merged ]]; then
  "$program" merge --out "$folder/merged" "$folder"/shard-*
fi

exec "$program" reproduce --profile "$profile" --store "$folder/merged" --out "$folder/report" --threads "${SLURM_CPUS_PER_TASK:-1}"
